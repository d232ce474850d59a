package dev.tandem.engineering.work;

import dev.tandem.model.points.Points;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sprint that an item is in.
 *
 * @param points as they were when the item was committed to; null while the sprint is only planned
 */
public record SprintRef(
        UUID id, String name, Stage status, @Nullable Points points) {
    public enum Stage {
        PLANNED,
        ACTIVE
    }

    public static SprintRef planned(UUID id, String name) {
        return new SprintRef(id, name, Stage.PLANNED, null);
    }

    public static SprintRef active(UUID id, String name, Points points) {
        return new SprintRef(id, name, Stage.ACTIVE, points);
    }

    boolean isActive() {
        return status == Stage.ACTIVE;
    }
}
