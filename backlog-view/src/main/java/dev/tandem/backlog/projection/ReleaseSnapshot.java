package dev.tandem.backlog.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tandem.kit.journal.EventVersion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What product says of a release. */
public record ReleaseSnapshot(
        Long epoch,
        Long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer shape,
        boolean deleted,
        @Nullable String name,
        @Nullable String status,
        @Nullable LocalDate targetOn,
        @Nullable String health)
        implements Snapshot {
    public ReleaseSnapshot {
        epoch = Snapshot.epochOf(epoch);
    }

    /** As an event of the first epoch tells it. */
    public ReleaseSnapshot(
            long version,
            boolean deleted,
            @Nullable String name,
            @Nullable String status,
            @Nullable LocalDate targetOn) {
        this(EventVersion.FIRST_EPOCH, version, Shape.CURRENT, deleted, name, status, targetOn, null);
    }

    /** What two copies must agree in, whichever version of this code wrote it. */
    ReleaseSnapshot withoutShape() {
        return new ReleaseSnapshot(epoch, version, null, deleted, name, status, targetOn, health);
    }
}
