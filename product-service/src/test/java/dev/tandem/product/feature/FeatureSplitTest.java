package dev.tandem.product.feature;

import static dev.tandem.product.Refused.refusalOf;
import static dev.tandem.product.feature.FeatureStatus.COMMITTED;
import static dev.tandem.product.feature.FeatureStatus.DEFINED;
import static dev.tandem.product.feature.FeatureStatus.DROPPED;
import static dev.tandem.product.feature.FeatureStatus.SHIPPED;
import static dev.tandem.product.feature.SomeFeature.PROPOSED_AT;
import static dev.tandem.product.feature.SomeFeature.RELEASE;
import static dev.tandem.product.feature.SomeFeature.SHIPPED_AT;
import static dev.tandem.product.feature.SomeFeature.UNESTIMATED;
import static dev.tandem.product.feature.SomeFeature.aFeature;
import static dev.tandem.product.feature.SomeFeature.inSprint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.model.BacklogProblem;
import dev.tandem.model.lane.Place;
import dev.tandem.model.split.WholeBecomes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeatureSplitTest {
    private static final List<String> PARTS = List.of("PAY-7", "PAY-8");

    @Test
    void anUmbrellaStaysAndLeavesItsReleaseToItsParts() {
        var whole = aFeature().withRelease(RELEASE).in(DEFINED);

        whole.splitInto(PARTS, WholeBecomes.UMBRELLA, UNESTIMATED);

        assertThat(whole.whatHappened()).contains("feature.split");
        assertThat(whole.isUmbrella()).isTrue();
        assertThat(whole.status()).isEqualTo(DEFINED);
        assertThat(whole.releaseId()).isNull();
    }

    @Test
    void aWholeThatIsClosedNamesItsParts() {
        var whole = aFeature().in(DEFINED);

        whole.splitInto(PARTS, WholeBecomes.CLOSE, UNESTIMATED);

        assertThat(whole.status()).isEqualTo(DROPPED);
        assertThat(whole.statusReason()).isEqualTo("Split into PAY-7, PAY-8");
        assertThat(whole.isUmbrella()).isFalse();
        assertThat(whole.releaseId()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"SHIPPED", "DROPPED"})
    void whatIsOverIsNotSplit(FeatureStatus over) {
        var whole = aFeature().in(over);

        var refusal = refusalOf(whole, () -> whole.splitInto(PARTS, WholeBecomes.UMBRELLA, UNESTIMATED));

        assertThat(refusal.type()).isEqualTo(BacklogProblem.ITEM_NOT_OPEN);
        assertThat(refusal.facts()).isEqualTo(Map.of("item", "PAY-1"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsInAnActiveSprintLeavesItByAScopeChangeFirst(WholeBecomes parent) {
        var whole = aFeature().in(COMMITTED);

        var refusal = refusalOf(whole, () -> whole.splitInto(PARTS, parent, inSprint("ACTIVE")));

        assertThat(refusal.type()).isEqualTo(BacklogProblem.IN_ACTIVE_SPRINT);
        assertThat(refusal.facts()).containsKeys("sprint", "href");
    }

    @Test
    void anUmbrellaIsPromisedThroughItsParts() {
        var umbrella = umbrella();

        var moved = refusalOf(umbrella, () -> umbrella.moveToRelease(RELEASE));
        var edited = refusalOf(
                umbrella,
                () -> umbrella.edit(aFeature().withRelease(RELEASE).fields(), umbrella.links(), Set.of(), SHIPPED_AT));

        assertThat(moved.type()).isEqualTo(BacklogProblem.ITEM_SPLIT);
        assertThat(edited.type()).isEqualTo(BacklogProblem.ITEM_SPLIT);
    }

    @Test
    void anUmbrellaIsShippedWithoutWorkOfItsOwnOnceItsPartsAreOver() {
        var umbrella = umbrella();

        umbrella.transition(COMMITTED, null, null, UNESTIMATED, SHIPPED_AT);
        var refusal = refusalOf(() -> umbrella.requirePartsEnded(SHIPPED, List.of("PAY-8")));
        umbrella.requirePartsEnded(SHIPPED, List.of());
        umbrella.transition(SHIPPED, null, null, UNESTIMATED, SHIPPED_AT);

        assertThat(refusal.type()).isEqualTo(BacklogProblem.PARTS_OPEN);
        assertThat(refusal.facts()).isEqualTo(Map.of("item", "PAY-1", "parts", List.of("PAY-8")));
        assertThat(umbrella.status()).isEqualTo(SHIPPED);
    }

    @Test
    void aPartHasWhatWasFoundOutAboutTheWhole() {
        var whole = aFeature().withOptions("Form", "Hosted page").justProposed();
        whole.choose(whole.fields().solutionOptions().get(1).id().toString(), PROPOSED_AT);

        var part = partOf(whole);

        var options = part.fields().solutionOptions();
        assertThat(options).extracting(SolutionOption::name).containsExactly("Form", "Hosted page");
        assertThat(options).doesNotContainAnyElementsOf(whole.fields().solutionOptions());
        assertThat(part.discovery().chosenOption()).isEqualTo(options.get(1).id());
    }

    @Test
    void aPartBeginsWithCriteriaThatAreNotMetAndNoNameInOtherTrackers() {
        var part = partOf(aFeature().in(COMMITTED));

        assertThat(part.fields().acceptanceCriteria())
                .extracting(AcceptanceCriterion::met)
                .containsOnly(false);
        assertThat(part.externalRefs()).isEmpty();
        assertThat(part.status()).isEqualTo(FeatureStatus.PROPOSED);
    }

    private static Feature partOf(Feature whole) {
        var part = new Feature(new Place(SomeFeature.PRODUCT, "PAY-7", "a1"));
        part.proposeAsPart(whole.fields().copied(), List.of(), whole, PROPOSED_AT);
        return part;
    }

    private static Feature umbrella() {
        var whole = aFeature().in(DEFINED);
        whole.splitInto(PARTS, WholeBecomes.UMBRELLA, UNESTIMATED);
        whole.whatHappened();
        return whole;
    }
}
