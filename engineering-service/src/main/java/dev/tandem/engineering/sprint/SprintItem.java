package dev.tandem.engineering.sprint;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tandem.engineering.budget.Effort;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.Progress;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import dev.tandem.model.tradeoff.Tradeoff;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of a sprint.
 *
 * @param points frozen when the sprint started, or when the item was added; null while the sprint is planned
 * @param addedAt when a scope change brought it in; null where it was there from the start
 * @param leftAt when it was taken out again; null where it was not
 * @param withdrawn whether its owner closed it while it was being worked on
 * @param interrupt whether it came in as a small request that needs no word
 * @param tradeoff why it went in though it was not ready; null where it was
 */
public record SprintItem(
        UUID id,
        String key,
        Lane lane,
        @Nullable Points points,
        Progress progress,
        @Nullable Instant addedAt,
        @Nullable Instant leftAt,
        boolean withdrawn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Tradeoff tradeoff,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean interrupt) {
    static SprintItem planned(KnownItem item, @Nullable Tradeoff tradeoff) {
        return new SprintItem(
                item.id(), item.key(), item.lane(), null, Progress.TODO, null, null, false, tradeoff, false);
    }

    static SprintItem added(KnownItem item, Points points, Progress progress, Instant at) {
        return new SprintItem(item.id(), item.key(), item.lane(), points, progress, at, null, false, null, false);
    }

    static SprintItem interrupt(KnownItem item, Points points, Progress progress, Instant at) {
        return new SprintItem(item.id(), item.key(), item.lane(), points, progress, at, null, false, null, true);
    }

    SprintItem frozen(Points frozen, Progress current) {
        return new SprintItem(id, key, lane, frozen, current, null, null, false, tradeoff, interrupt);
    }

    SprintItem progressed(Progress next) {
        return new SprintItem(id, key, lane, points, next, addedAt, leftAt, withdrawn, tradeoff, interrupt);
    }

    SprintItem left(Instant at, boolean isWithdrawn) {
        return new SprintItem(id, key, lane, points, progress, addedAt, at, isWithdrawn, tradeoff, interrupt);
    }

    boolean isIn() {
        return leftAt == null;
    }

    boolean isDone() {
        return progress == Progress.DONE;
    }

    /** Of an item whose points are frozen. */
    public Effort effort() {
        return Effort.of(lane, Objects.requireNonNull(points).tenths());
    }
}
