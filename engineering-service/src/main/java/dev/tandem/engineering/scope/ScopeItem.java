package dev.tandem.engineering.scope;

import dev.tandem.engineering.budget.Effort;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.Urgency;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.model.points.Points;
import java.util.Objects;

/** An item that is to come into an active sprint, with the work on it. */
record ScopeItem(KnownItem item, WorkItem work, Urgency urgency) {
    /** More is no small request any more, whatever its kind. */
    private static final int MOST_TENTHS_OF_AN_INTERRUPT = 10;

    ItemRef ref() {
        return ItemRef.of(item);
    }

    Points points() {
        return Objects.requireNonNull(work.points());
    }

    Effort effort() {
        return Effort.of(item.lane(), points().tenths());
    }

    boolean isExpedited() {
        return urgency == Urgency.EXPEDITED;
    }

    boolean isInterrupt() {
        return urgency == Urgency.INTERRUPT && points().tenths() <= MOST_TENTHS_OF_AN_INTERRUPT;
    }

    boolean isDone() {
        return work.isDone();
    }
}
