package dev.tandem.engineering.sprint;

import dev.tandem.engineering.budget.ExactShare;
import dev.tandem.engineering.budget.Policy;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.Progress;
import dev.tandem.engineering.work.SomeWork;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.kit.identity.Actor;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sprints for tests of rules; what happened to them is told. */
public final class SomeSprint {
    public static final UUID PRODUCT = new UUID(7, 0);
    /** Five points of it are committed to in the active sprint. */
    public static final KnownItem REFUNDS = item(12, "PAY-12", Lane.FEATURE);
    /** Three points of it are. */
    public static final KnownItem GATEWAY = item(3, "PAY-D3", Lane.DEBT);
    /** In no sprint. */
    public static final KnownItem INVOICES = item(14, "PAY-14", Lane.FEATURE);

    static final Instant STARTED = Instant.parse("2026-04-06T09:00:00Z");
    static final Instant LATER = Instant.parse("2026-04-08T12:00:00Z");
    static final Instant CLOSED = Instant.parse("2026-04-17T16:00:00Z");

    static final SprintFields PLAN = new SprintFields(
            "Sprint 12",
            "Refunds without a phone call",
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2026, 4, 17),
            new Points(400));
    static final Policy POLICY = new Policy(new Share(2500), new Share(300), 4);
    static final Actor BY = new Actor("erin", "engineering");
    /** Any share will do; the capacity is 40 points. */
    static final Bounds WIDE = new Bounds(new Points(400), ExactShare.of(2000), null, new Share(Share.WHOLE));
    /** No debt at all will do. */
    static final Bounds NO_DEBT = new Bounds(new Points(400), ExactShare.of(0), null, new Share(0));

    private SomeSprint() {}

    static Sprint planned(KnownItem... items) {
        var sprint = Sprint.plan(PRODUCT, PLAN);
        for (KnownItem item : items) {
            sprint.add(item, List.of(), null);
        }
        return told(sprint);
    }

    public static Sprint active() {
        var sprint = planned(REFUNDS, GATEWAY);
        sprint.start(work(Progress.TODO), WIDE, POLICY, null, BY, STARTED);
        return told(sprint);
    }

    static Sprint closed() {
        var sprint = active();
        sprint.close(CLOSED);
        return told(sprint);
    }

    /** The work on what is in the active sprint. */
    static Map<UUID, WorkItem> work(Progress progress) {
        return Map.of(
                REFUNDS.id(), SomeWork.on(REFUNDS.id(), REFUNDS.key(), 50, progress),
                GATEWAY.id(), SomeWork.on(GATEWAY.id(), GATEWAY.key(), 30, progress));
    }

    static Sprint told(Sprint sprint) {
        sprint.whatHappened();
        return sprint;
    }

    /** The sprint's book in short: what happened to which item, in tenths of feature and of debt. */
    static String book(Sprint sprint) {
        return sprint.movements().all().stream()
                .map(each -> "%s %s %d/%d"
                        .formatted(
                                each.kind(),
                                each.item().getLeastSignificantBits(),
                                each.effort().feature(),
                                each.effort().debt()))
                .collect(Collectors.joining(", "));
    }

    private static KnownItem item(int number, String key, Lane lane) {
        return new KnownItem(new UUID(7, number), key, PRODUCT, lane, true);
    }
}
