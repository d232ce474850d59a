package dev.tandem.product.decision;

import dev.tandem.kit.identity.Actor;
import dev.tandem.model.agreement.Concern;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    static final Actor PAULA = new Actor("Paula", "product");
    static final Actor ERIN = new Actor("Erin", "engineering");
    static final Actor ADA = new Actor("Ada", "admin");

    private SomeDecision() {}

    static DecisionFields fields() {
        return fields(DUE);
    }

    static DecisionFields fields(Instant dueAt) {
        return new DecisionFields(
                "Visitors pay by card",
                "Whose form?",
                dueAt,
                OPTIONS,
                "A, then B",
                RISKS,
                Concern.PRODUCT,
                List.of(),
                List.of(),
                false);
    }

    static DecisionFields fieldsOf(Instant dueAt, List<DecisionOption> options) {
        return new DecisionFields("Goal", "What?", dueAt, options, null, null, null, null, null, null);
    }

    /** As the default of all else, but of a kind, with those who decide. */
    static DecisionFields fields(Concern kind, String... deciders) {
        return new DecisionFields(
                "Visitors pay by card",
                "Whose form?",
                DUE,
                OPTIONS,
                "A, then B",
                RISKS,
                kind,
                List.of(),
                List.of(deciders),
                true);
    }

    /** With nothing to tell. */
    static Decision anOpenDecision() {
        var decision = Decision.ask(PRODUCT, fields(), List.of(), Optional.empty());
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
        decision.decide(FOR_A, ADA, BEFORE);
        decision.whatHappened();
        return decision;
    }
}
