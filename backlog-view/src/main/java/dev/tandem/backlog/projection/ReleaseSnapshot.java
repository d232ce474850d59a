package dev.tandem.backlog.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/** What product says of a release. */
public record ReleaseSnapshot(
        Long epoch,
        Long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer shape,
        boolean deleted,
        String name,
        String status,
        LocalDate targetOn)
        implements Snapshot {
    public ReleaseSnapshot {
        epoch = Snapshot.epochOf(epoch);
    }

    /** As an event of the first epoch tells it. */
    public ReleaseSnapshot(long version, boolean deleted, String name, String status, LocalDate targetOn) {
        this(null, version, Shape.CURRENT, deleted, name, status, targetOn);
    }

    /** What two copies must agree in, whichever version of this code wrote it. */
    ReleaseSnapshot withoutShape() {
        return new ReleaseSnapshot(epoch, version, null, deleted, name, status, targetOn);
    }
}
