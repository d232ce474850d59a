package dev.tandem.product.decision;

import static dev.tandem.product.Refused.placesIn;
import static dev.tandem.product.Refused.refusalOf;
import static dev.tandem.product.decision.SomeDecision.AFTER;
import static dev.tandem.product.decision.SomeDecision.BEFORE;
import static dev.tandem.product.decision.SomeDecision.DUE;
import static dev.tandem.product.decision.SomeDecision.FOR_A;
import static dev.tandem.product.decision.SomeDecision.OPTIONS;
import static dev.tandem.product.decision.SomeDecision.PRODUCT;
import static dev.tandem.product.decision.SomeDecision.RISKS;
import static dev.tandem.product.decision.SomeDecision.aDecidedDecision;
import static dev.tandem.product.decision.SomeDecision.anOpenDecision;
import static dev.tandem.product.decision.SomeDecision.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.product.ProductProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DecisionTest {
    @Test
    void aDecisionIsAskedFor() {
        var decision = Decision.ask(PRODUCT, fields());

        assertThat(decision.whatHappened()).contains("decision.created");
        assertThat(decision.kind()).isEqualTo("decision");
        assertThat(decision.partitionedBy()).isEqualTo(PRODUCT);
        assertThat(decision.status()).isEqualTo(DecisionStatus.OPEN);
        assertThat(decision.resolution()).isNull();
        assertThat(decision.fields()).isEqualTo(fields());
        assertThat(decision.state())
                .isEqualTo(new Decision.DecisionState(
                        PRODUCT,
                        new DecisionFields("Visitors pay by card", "Whose form?", DUE, OPTIONS, "A, then B", RISKS),
                        DecisionStatus.OPEN,
                        null,
                        null));
    }

    @Test
    void aDecisionWithoutRisksHasNone() {
        var decision = Decision.ask(PRODUCT, new DecisionFields("Goal", "What?", DUE, OPTIONS, null, null));

        assertThat(decision.fields().risks()).isEmpty();
    }

    @Test
    void aMomentIsKeptToTheMicrosecondAsTheDatabaseDoes() {
        var decision = Decision.ask(PRODUCT, fields(DUE.plusNanos(1_999)));

        assertThat(decision.fields().dueAt()).isEqualTo(DUE.plusNanos(1_000));
    }

    @Test
    void anEditReplacesWhatIsToBeDecided() {
        var decision = anOpenDecision();
        var edited = new DecisionFields("Goal", "What?", AFTER, OPTIONS, null, List.of());

        decision.edit(edited, BEFORE);

        assertThat(decision.whatHappened()).contains("decision.edited");
        assertThat(decision.fields()).isEqualTo(edited);
    }

    @Test
    void aDecisionIsMadeForOneOfItsOptions() {
        var decision = anOpenDecision();

        decision.decide(FOR_A, "Ada", BEFORE);

        var resolution = new Resolution("A: the provider's form", "A week counts more", "Ada", BEFORE);
        assertThat(decision.whatHappened()).contains("decision.decided");
        assertThat(decision.status()).isEqualTo(DecisionStatus.DECIDED);
        assertThat(decision.resolution()).isEqualTo(resolution);
        assertThat(decision.state().status()).isEqualTo(DecisionStatus.DECIDED);
        assertThat(decision.state().decision()).isEqualTo(resolution);
    }

    @Test
    void aDecisionIsMadeForNothingElse() {
        var decision = anOpenDecision();

        var refusal = refusalOf(decision, () -> decision.decide(new DecideRequest("C", "Why not"), "Ada", BEFORE));

        assertThat(placesIn(refusal)).containsExactly("/option");
        assertThat(refusal).hasMessage("/option must be one of [A: the provider's form, B: our own]");
        assertThat(decision.status()).isEqualTo(DecisionStatus.OPEN);
    }

    @Test
    void aDecisionIsAnsweredOnceAndStaysAsItWasAnswered() {
        var decision = aDecidedDecision();
        var answer = Map.of("option", "A: the provider's form", "why", "A week counts more", "by", "Ada", "at", BEFORE);
        Stream<ThrowingCallable> verbs = Stream.of(
                () -> decision.decide(new DecideRequest("B: our own", "I was wrong"), "Ada", AFTER),
                () -> decision.edit(fields(AFTER), BEFORE),
                decision::delete);

        assertThat(verbs).allSatisfy(verb -> {
            var refusal = refusalOf(decision, verb);
            assertThat(refusal.type()).isEqualTo(ProductProblem.ALREADY_DECIDED);
            assertThat(refusal.facts()).isEqualTo(answer);
            assertThat(refusal).hasMessage("Ada decided for A: the provider's form");
        });
    }

    @Test
    void anOpenDecisionIsDeleted() {
        var decision = anOpenDecision();

        decision.delete();

        assertThat(decision.isDeleted()).isTrue();
        assertThat(decision.whatHappened()).contains("decision.deleted");
    }

    @Test
    void twoOptionsOfTheSameNameCannotBeToldApart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(List.of(
                        OPTIONS.get(0), new DecisionOption(OPTIONS.get(0).name(), "Slow"))))
                .withMessage("must not have two options of the same name");
        assertThat(options(null).options()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> options(Arrays.asList(OPTIONS.get(0), null)));
    }

    private static DecisionFields options(List<DecisionOption> options) {
        return new DecisionFields("Goal", "What?", DUE, options, null, null);
    }
}
