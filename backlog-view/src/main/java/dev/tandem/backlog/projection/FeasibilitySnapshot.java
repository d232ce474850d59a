package dev.tandem.backlog.projection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What engineering says of whether an item can be done as it is asked for. */
@Embeddable
public record FeasibilitySnapshot(
        @Column(name = "feasibility") String verdict,
        @Column(name = "feasibility_note") @Nullable String note,
        @Column(name = "feasibility_at") Instant at) {}
