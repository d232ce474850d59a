package dev.tandem.product.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A question between two ways, due on a day. */
final class SomeDecision {
    static final UUID PRODUCT = new UUID(1, 1);
    static final Instant DUE = Instant.parse("2027-02-01T12:00:00Z");
    static final Instant BEFORE = DUE.minusSeconds(1);
    static final Instant AFTER = DUE.plusSeconds(1);
    static final List<DecisionOption> OPTIONS = List.of(
            new DecisionOption("A: the provider's form", "Live in a week"),
            new DecisionOption("B: our own", "Looks like ours"));
    static final List<DecisionRisk> RISKS = List.of(new DecisionRisk("Do visitors trust it", "Show it to a few"));
    static final DecideRequest FOR_A = new DecideRequest("A: the provider's form", "A week counts more");

    private SomeDecision() {}

    static DecisionFields fields() {
        return fields(DUE);
    }

    static DecisionFields fields(Instant dueAt) {
        return new DecisionFields("Visitors pay by card", "Whose form?", dueAt, OPTIONS, "A, then B", RISKS);
    }

    /** With nothing to tell. */
    static Decision anOpenDecision() {
        var decision = Decision.ask(PRODUCT, fields());
        decision.whatHappened();
        return decision;
    }

    /** With nothing more to tell. */
    static Decision anOverdueDecision() {
        var decision = anOpenDecision();
        decision.becomeOverdue(AFTER);
        decision.whatHappened();
        return decision;
    }

    /** With nothing to tell. */
    static Decision aDecidedDecision() {
        var decision = anOpenDecision();
        decision.decide(FOR_A, "Ada", BEFORE);
        decision.whatHappened();
        return decision;
    }
}
