package dev.tandem.backlog.overview;

import dev.tandem.backlog.delivery.DeliveryBudget;
import dev.tandem.backlog.delivery.DeliveryBugs;
import dev.tandem.backlog.delivery.DeliveryCommitment;
import dev.tandem.backlog.delivery.DeliveryFigures;
import dev.tandem.backlog.delivery.DeliveryLeadTime;
import dev.tandem.backlog.delivery.DeliveryPromises;
import dev.tandem.backlog.delivery.DeliveryVelocity;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Share;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product of which nothing wants a look, until a test says otherwise. */
final class SomeSituation {
    static final Instant NOW = Instant.parse("2026-05-10T09:00:00Z");
    static final Links LINKS = new Links("engineering-service", URI.create("http://engineering:8081"));
    static final Item FEATURE = new Item("PAY-1", Lane.FEATURE, "Pay by card");
    static final Item DEBT = new Item("PAY-D2", Lane.DEBT, "Old driver");

    private static final DeliveryFigures DELIVERY = new DeliveryFigures(
            new UUID(0, 9),
            "PAY",
            NOW,
            NOW.minusSeconds(1),
            6,
            DeliveryVelocity.of(6, 2250),
            DeliveryCommitment.of(6, 2400, 2160),
            DeliveryPromises.of(1, 3, 1, 0, 0),
            new DeliveryBudget(new Share(2000), new Share(900)),
            new DeliveryLeadTime(14, new BigDecimal("23.4"), new BigDecimal("61")),
            DeliveryBugs.of(5, 2));

    private Stand budget = stand("ON_TARGET", 0);
    private ReadyAhead ready = new ReadyAhead(360, 80, 400);
    private List<ReleasePromise> endangered = List.of();
    private Some<RiskyItem> risky = Some.of(List.of());
    private Some<OpenQuestion> questions = Some.of(List.of());
    private List<OpenDecision> decisions = List.of();
    private List<RetroDue> retrosDue = List.of();
    private Some<BlockedItem> blocked = Some.of(List.of());
    private List<PendingChange> pendingChanges = List.of();
    private AwaitedOutcomes outcomes = new AwaitedOutcomes(0, Some.of(List.of()));
    private List<OpenFriction> frictions = List.of();

    /** @param carry in points; a sprint has room for 40, and 5 % are tolerated */
    static Stand stand(@Nullable String status, long carry) {
        return new Stand(
                new Share(2000),
                new Balance(carry * 100_000),
                Balance.NONE,
                400,
                new Share(500),
                new Share(900),
                new Share(2000),
                status);
    }

    static OpenQuestion question(String item, String at, String... awaits) {
        return new OpenQuestion(new UUID(0, 1), item, "Who pays?", true, List.of(awaits), Instant.parse(at));
    }

    static OpenDecision decision(String dueAt, String... blocks) {
        return new OpenDecision(
                new UUID(0, 2), "Whose form?", Instant.parse(dueAt), List.of(blocks), List.of("the product lead"));
    }

    static ReleasePromise release(String health, @Nullable LocalDate p85) {
        return new ReleasePromise(new UUID(0, 3), "Spring", health, LocalDate.parse("2026-06-01"), null, p85);
    }

    /** Asked for by product. */
    static PendingChange pendingChange() {
        return new PendingChange(
                new UUID(0, 5),
                new UUID(0, 4),
                "Refunds for the fair",
                "product",
                Instant.parse("2026-05-08T09:00:00Z"),
                List.of("engineering"));
    }

    static OpenFriction friction(String what, @Nullable Integer product, @Nullable Integer engineering) {
        return new OpenFriction(new UUID(0, 6), what, "Two came back", product, engineering);
    }

    SomeSituation budget(Stand stand) {
        this.budget = stand;
        return this;
    }

    SomeSituation ready(ReadyAhead ahead) {
        this.ready = ahead;
        return this;
    }

    SomeSituation endangered(ReleasePromise... releases) {
        this.endangered = List.of(releases);
        return this;
    }

    SomeSituation risky(RiskyItem... items) {
        this.risky = Some.of(List.of(items));
        return this;
    }

    SomeSituation questions(OpenQuestion... open) {
        this.questions = Some.of(List.of(open));
        return this;
    }

    SomeSituation decisions(OpenDecision... open) {
        this.decisions = List.of(open);
        return this;
    }

    SomeSituation retrosDue(RetroDue... sprints) {
        this.retrosDue = List.of(sprints);
        return this;
    }

    SomeSituation blocked(BlockedItem... items) {
        this.blocked = Some.of(List.of(items));
        return this;
    }

    SomeSituation pendingChanges(PendingChange... changes) {
        this.pendingChanges = List.of(changes);
        return this;
    }

    SomeSituation outcomes(int overdue, AwaitedOutcome... due) {
        this.outcomes = new AwaitedOutcomes(overdue, Some.of(List.of(due)));
        return this;
    }

    SomeSituation frictions(OpenFriction... open) {
        this.frictions = List.of(open);
        return this;
    }

    Situation now() {
        return new Situation(
                new UUID(0, 9),
                "PAY",
                "Payments",
                NOW,
                null,
                budget,
                ready,
                endangered,
                risky.first().stream().mapToInt(RiskyItem::open).sum(),
                risky,
                questions.all(),
                questions,
                decisions,
                blocked,
                0,
                List.of(),
                new OverviewPromises(0, 0, 0, 0, 0, "", ""),
                DELIVERY,
                retrosDue,
                pendingChanges,
                outcomes,
                frictions);
    }

    OverviewView overview() {
        return OverviewView.of(now(), LINKS);
    }
}
