package dev.tandem.engineering.work;

import dev.tandem.model.points.Points;
import java.time.Instant;
import java.util.UUID;

/** Work items for tests of rules. */
public final class SomeWork {
    static final UUID PRODUCT = new UUID(7, 0);
    static final UUID ITEM = new UUID(7, 12);

    private SomeWork() {}

    /** Nothing was said of it yet. */
    static WorkItem untouched() {
        return WorkItem.of(ITEM, PRODUCT, "PAY-12");
    }

    /** Five points, and what happened to it is told. */
    static WorkItem estimated() {
        return told(on(ITEM, "PAY-12", 50, Progress.TODO));
    }

    static WorkItem done() {
        return told(on(ITEM, "PAY-12", 50, Progress.DONE));
    }

    /** Estimated at so many points, and that far. */
    public static WorkItem on(UUID id, String key, int tenths, Progress progress) {
        var item = WorkItem.of(id, PRODUCT, key);
        item.estimate(new Points(tenths), null, null, null);
        item.progressInSprint(progress, Instant.parse("2026-04-01T09:00:00Z"));
        return item;
    }

    static WorkItem told(WorkItem item) {
        item.whatHappened();
        return item;
    }
}
