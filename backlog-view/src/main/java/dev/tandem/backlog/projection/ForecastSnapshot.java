package dev.tandem.backlog.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tandem.kit.journal.EventVersion;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When releases are likely to be done, as engineering told it last.
 *
 * @param releases by id, in one order in every copy
 */
record ForecastSnapshot(
        Long epoch,
        Long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer shape,
        SortedMap<UUID, ReleaseDates> releases)
        implements Snapshot {
    ForecastSnapshot {
        epoch = Snapshot.epochOf(epoch);
        releases = Collections.unmodifiableSortedMap(new TreeMap<>(releases));
    }

    /** As an event of the first epoch tells it. */
    ForecastSnapshot(long version, Map<UUID, ReleaseDates> releases) {
        this(EventVersion.FIRST_EPOCH, version, Shape.CURRENT, new TreeMap<>(releases));
    }

    /** What two copies must agree in, whichever version of this code wrote it. */
    ForecastSnapshot withoutShape() {
        return new ForecastSnapshot(epoch, version, null, releases);
    }
}
