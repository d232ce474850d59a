package dev.tandem.product.decision;

import static dev.tandem.product.Refused.placesIn;
import static dev.tandem.product.Refused.refusalOf;
import static dev.tandem.product.decision.SomeDecision.ADA;
import static dev.tandem.product.decision.SomeDecision.AFTER;
import static dev.tandem.product.decision.SomeDecision.BEFORE;
import static dev.tandem.product.decision.SomeDecision.DUE;
import static dev.tandem.product.decision.SomeDecision.ERIN;
import static dev.tandem.product.decision.SomeDecision.FOR_A;
import static dev.tandem.product.decision.SomeDecision.OPTIONS;
import static dev.tandem.product.decision.SomeDecision.PAULA;
import static dev.tandem.product.decision.SomeDecision.PRODUCT;
import static dev.tandem.product.decision.SomeDecision.aDecidedDecision;
import static dev.tandem.product.decision.SomeDecision.anOpenDecision;
import static dev.tandem.product.decision.SomeDecision.fields;
import static dev.tandem.product.decision.SomeDecision.fieldsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.kit.identity.Actor;
import dev.tandem.model.BacklogProblem;
import dev.tandem.model.agreement.Concern;
import dev.tandem.model.agreement.Side;
import dev.tandem.product.ProductProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DecisionTest {
    @Test
    void aDecisionIsAskedFor() {
        var decision = Decision.ask(PRODUCT, fields(), List.of(), Optional.empty());

        assertThat(decision.whatHappened()).contains("decision.created");
        assertThat(decision.kind()).isEqualTo("decision");
        assertThat(decision.partitionedBy()).isEqualTo(PRODUCT);
        assertThat(decision.status()).isEqualTo(DecisionStatus.OPEN);
        assertThat(decision.resolution()).isNull();
        assertThat(decision.fields()).isEqualTo(fields());
        assertThat(decision.state())
                .isEqualTo(new Decision.DecisionState(PRODUCT, fields(), List.of(), DecisionStatus.OPEN, null, null));
    }

    @Test
    void aDecisionWithoutRisksHasNone() {
        var decision = Decision.ask(PRODUCT, fieldsOf(DUE, OPTIONS), List.of(), Optional.empty());

        assertThat(decision.fields().risks()).isEmpty();
    }

    @Test
    void aMomentIsKeptToTheMicrosecondAsTheDatabaseDoes() {
        var decision = Decision.ask(PRODUCT, fields(DUE.plusNanos(1_999)), List.of(), Optional.empty());

        assertThat(decision.fields().dueAt()).isEqualTo(DUE.plusNanos(1_000));
    }

    @Test
    void anEditReplacesWhatIsToBeDecided() {
        var decision = anOpenDecision();
        var edited = fieldsOf(AFTER, OPTIONS);

        decision.edit(edited, List.of(), PAULA, BEFORE);

        assertThat(decision.whatHappened()).contains("decision.edited");
        assertThat(decision.fields()).isEqualTo(edited.settled(List.of()));
    }

    @Test
    void aDecisionIsMadeForOneOfItsOptions() {
        var decision = anOpenDecision();

        decision.decide(FOR_A, ADA, BEFORE);

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

        var refusal = refusalOf(decision, () -> decision.decide(new DecideRequest("C", "Why not"), ADA, BEFORE));

        assertThat(placesIn(refusal)).containsExactly("/option");
        assertThat(refusal).hasMessage("/option must be one of [A: the provider's form, B: our own]");
        assertThat(decision.status()).isEqualTo(DecisionStatus.OPEN);
    }

    @Test
    void aDecisionIsAnsweredOnceAndStaysAsItWasAnswered() {
        var decision = aDecidedDecision();
        var answer = Map.of("option", "A: the provider's form", "why", "A week counts more", "by", "Ada", "at", BEFORE);
        Stream<ThrowingCallable> verbs = Stream.of(
                () -> decision.decide(new DecideRequest("B: our own", "I was wrong"), ADA, AFTER),
                () -> decision.edit(fields(AFTER), List.of(), PAULA, BEFORE),
                () -> decision.delete(PAULA));

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

        decision.delete(PAULA);

        assertThat(decision.isDeleted()).isTrue();
        assertThat(decision.whatHappened()).contains("decision.deleted");
    }

    @Test
    void eitherSideAddsAnOption() {
        var decision = anOpenDecision();

        decision.add(new DecisionOption("C: no form", "Only invoices"));

        assertThat(decision.whatHappened()).contains("decision.edited");
        assertThat(decision.fields().options()).extracting(DecisionOption::name).endsWith("C: no form");
        var again = refusalOf(decision, () -> decision.add(new DecisionOption("B: our own", "Again")));
        assertThat(placesIn(again)).containsExactly("/name");
        var late = refusalOf(aDecidedDecision(), () -> aDecidedDecision().add(OPTIONS.get(0)));
        assertThat(late.type()).isEqualTo(ProductProblem.ALREADY_DECIDED);
    }

    @Test
    void moreOptionsThanAnybodyReadsAreRefused() {
        var decision = anOpenDecision();
        for (int i = OPTIONS.size(); i < DecisionFields.MOST_OPTIONS; i++) {
            decision.add(new DecisionOption("Way " + i, "Slow"));
        }
        decision.whatHappened();

        refusalOf(decision, () -> decision.add(new DecisionOption("One more", "Slow")));
    }

    @Test
    void whatIsTechnicalIsEngineeringsToDecide() {
        var technical = Decision.ask(PRODUCT, fields(Concern.TECHNICAL), List.of(), Optional.empty());
        technical.whatHappened();

        assertThat(notYourSide(technical, () -> technical.decide(FOR_A, PAULA, BEFORE)))
                .isEqualTo(Side.ENGINEERING);
        assertThat(notYourSide(technical, () -> technical.delete(PAULA))).isEqualTo(Side.ENGINEERING);
        technical.decide(FOR_A, ERIN, BEFORE);

        var product = anOpenDecision();
        assertThat(notYourSide(product, () -> product.decide(FOR_A, ERIN, BEFORE)))
                .isEqualTo(Side.PRODUCT);
        product.decide(FOR_A, ADA, BEFORE);
    }

    @Test
    void whoeverIsNamedDecides() {
        var decision = Decision.ask(PRODUCT, fields(Concern.PRODUCT, "Pia", "Pete"), List.of(), Optional.empty());
        decision.whatHappened();

        var refusal = refusalOf(decision, () -> decision.decide(FOR_A, PAULA, BEFORE));

        assertThat(refusal.type()).isEqualTo(ProductProblem.NOT_A_DECIDER);
        assertThat(refusal.facts()).isEqualTo(Map.of("deciders", List.of("Pia", "Pete")));
        decision.decide(FOR_A, new Actor("Pete", "product"), BEFORE);
        assertThat(decision.status()).isEqualTo(DecisionStatus.DECIDED);
    }

    @Test
    void whereNobodyIsNamedWhoeverAnswersForSuchDecisionsIs() {
        var decision = Decision.ask(PRODUCT, fieldsOf(DUE, OPTIONS), List.of(), Optional.of("Pia"));
        decision.whatHappened();

        assertThat(decision.fields().deciders()).containsExactly("Pia");
        assertThat(refusalOf(decision, () -> decision.decide(FOR_A, PAULA, BEFORE))
                        .type())
                .isEqualTo(ProductProblem.NOT_A_DECIDER);
    }

    @Test
    void whoeverSaysThatAnybodyMayDecideOrWhoIsTakenAtTheirWord() {
        var anybodys = Decision.ask(PRODUCT, fields(Concern.PRODUCT), List.of(), Optional.of("Pia"));
        var petes = Decision.ask(PRODUCT, fields(Concern.PRODUCT, "Pete"), List.of(), Optional.of("Pia"));

        assertThat(anybodys.fields().deciders()).isEmpty();
        assertThat(petes.fields().deciders()).containsExactly("Pete");
    }

    @Test
    void nobodyMakesItTheirsButTheSideWhoseItIs() {
        var decision = anOpenDecision();

        assertThat(notYourSide(decision, () -> decision.edit(fields(Concern.TECHNICAL), List.of(), ERIN, BEFORE)))
                .isEqualTo(Side.PRODUCT);
        assertThat(notYourSide(decision, () -> decision.edit(fields(Concern.PRODUCT, "Erin"), List.of(), ERIN, BEFORE)))
                .isEqualTo(Side.PRODUCT);
        decision.edit(fields(AFTER), List.of(), ERIN, BEFORE);
        decision.edit(fields(Concern.TECHNICAL), List.of(), PAULA, BEFORE);
        assertThat(decision.fields().kind()).isEqualTo(Concern.TECHNICAL);
    }

    @Test
    void itsItemsAreToldByIdAndKeyAndNobodyDecidesTwice() {
        var item = new DecisionItem(new UUID(0, 7), "PAY-7");

        var decision = Decision.ask(PRODUCT, fields(Concern.PRODUCT, "Pia", "Pia"), List.of(item), Optional.empty());

        assertThat(decision.state().items()).containsExactly(item);
        assertThat(decision.fields().items()).containsExactly("PAY-7");
        assertThat(decision.fields().deciders()).containsExactly("Pia");
    }

    private static Object notYourSide(Decision decision, ThrowingCallable verb) {
        var refusal = refusalOf(decision, verb);
        assertThat(refusal.type()).isEqualTo(BacklogProblem.NOT_YOUR_SIDE);
        return refusal.facts().get("side");
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
        return fieldsOf(DUE, options);
    }
}
