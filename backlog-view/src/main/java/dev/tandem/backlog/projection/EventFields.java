package dev.tandem.backlog.projection;

import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the events of both services have in common. */
final class EventFields {
    private EventFields() {}

    static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("the event has no " + name);
        }
        return value;
    }

    record ExternalRef(String system, String key) {
        String text() {
            return required("system of an external ref", system) + ":" + required("key of an external ref", key);
        }
    }

    static OwnerSnapshot ownerSnapshot(
            Lane type,
            @Nullable Long epoch,
            Long version,
            boolean deleted,
            @Nullable String title,
            @Nullable String why,
            @Nullable String status,
            @Nullable String kind,
            @Nullable String rank,
            boolean expedite,
            @Nullable List<String> tags,
            @Nullable List<ExternalRef> externalRefs,
            @Nullable String owner,
            @Nullable List<String> agreedBy,
            @Nullable Planning planning,
            boolean umbrella,
            @Nullable Instant shippedAt,
            @Nullable Learning learning,
            @Nullable Instant updatedAt) {
        required("version", version);
        if (deleted) {
            return new OwnerSnapshot(
                    Snapshot.epochOf(epoch),
                    version,
                    Shape.CURRENT,
                    true,
                    type,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    updatedAt);
        }
        return new OwnerSnapshot(
                Snapshot.epochOf(epoch),
                version,
                Shape.CURRENT,
                false,
                type,
                required("title", title),
                why,
                required("status", status),
                required("kind", kind),
                required("rank", rank),
                expedite,
                tags == null ? List.of() : tags,
                externalRefs == null
                        ? List.of()
                        : externalRefs.stream().map(ExternalRef::text).toList(),
                owner,
                agreedBy,
                planning,
                umbrella,
                shippedAt,
                learning,
                updatedAt);
    }

    static @Nullable Integer tenths(@Nullable Points points) {
        return points == null ? null : points.tenths();
    }
}
