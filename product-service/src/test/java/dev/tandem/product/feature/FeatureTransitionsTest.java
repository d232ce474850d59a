package dev.tandem.product.feature;

import static dev.tandem.product.Refused.refusalOf;
import static dev.tandem.product.feature.FeatureStatus.COMMITTED;
import static dev.tandem.product.feature.FeatureStatus.DEFINED;
import static dev.tandem.product.feature.FeatureStatus.DROPPED;
import static dev.tandem.product.feature.FeatureStatus.PROPOSED;
import static dev.tandem.product.feature.FeatureStatus.SHIPPED;
import static dev.tandem.product.feature.SomeFeature.ESTIMATED;
import static dev.tandem.product.feature.SomeFeature.FINISHED;
import static dev.tandem.product.feature.SomeFeature.RELEASE;
import static dev.tandem.product.feature.SomeFeature.SHIPPED_AT;
import static dev.tandem.product.feature.SomeFeature.UNESTIMATED;
import static dev.tandem.product.feature.SomeFeature.aFeature;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.backlog.projection.WorkSnapshot;
import dev.tandem.model.BacklogProblem;
import dev.tandem.product.ProductProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FeatureTransitionsTest {
    private static final Instant LATER = Instant.parse("2027-06-01T08:00:00Z");

    private static final Map<FeatureStatus, Set<FeatureStatus>> WAYS = Map.of(
            PROPOSED, Set.of(DEFINED, DROPPED),
            DEFINED, Set.of(PROPOSED, COMMITTED, DROPPED),
            COMMITTED, Set.of(DEFINED, SHIPPED, DROPPED),
            SHIPPED, Set.of(COMMITTED),
            DROPPED, Set.of(PROPOSED));

    static Stream<Arguments> allPairs() {
        return Arrays.stream(FeatureStatus.values())
                .flatMap(from -> Arrays.stream(FeatureStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void aFeatureThatLacksNothingGoesWhereAWayLeads(FeatureStatus from, FeatureStatus to) {
        var feature = aFeature().in(from);

        if (WAYS.get(from).contains(to)) {
            feature.transition(to, "because", null, FINISHED, LATER);

            assertThat(feature.status()).isEqualTo(to);
            assertThat(feature.statusReason()).isEqualTo("because");
            assertThat(feature.whatHappened()).contains("feature.transitioned");
            assertThat(feature.state().status()).isEqualTo(to);
            assertThat(feature.state().statusReason()).isEqualTo("because");
        } else {
            var refusal = refusalOf(feature, () -> feature.transition(to, "because", null, FINISHED, LATER));

            assertThat(refusal.type()).isEqualTo(BacklogProblem.TRANSITION_NOT_ALLOWED);
            assertThat(refusal.facts()).isEqualTo(Map.of("from", from, "to", to, "allowed", WAYS.get(from)));
            assertThat(refusal).hasMessageContaining("PAY-1 is " + from);
        }
    }

    @Test
    void theReasonIsThatOfTheLastTransition() {
        var feature = aFeature().in(PROPOSED);
        feature.transition(DEFINED, "All is said", null, UNESTIMATED, LATER);

        feature.transition(PROPOSED, null, null, UNESTIMATED, LATER);

        assertThat(feature.statusReason()).isNull();
    }

    @Test
    void onlyAShippedFeatureHasTheMomentAtWhichItWas() {
        var feature = aFeature().in(COMMITTED);
        assertThat(feature.shippedAt()).isNull();

        feature.transition(SHIPPED, null, null, FINISHED, SHIPPED_AT);
        assertThat(feature.shippedAt()).isEqualTo(SHIPPED_AT);
        assertThat(feature.state().shippedAt()).isEqualTo(SHIPPED_AT);
        assertThat(feature.shippedOn()).isEqualTo(LocalDate.parse("2027-01-31"));

        feature.transition(COMMITTED, null, null, FINISHED, LATER);
        assertThat(feature.shippedAt()).isNull();
    }

    @Test
    void whatIsToBeDefinedNeedsAProblemCriteriaAndMetrics() {
        var feature = aFeature()
                .withProblem(" ")
                .withAcceptanceCriteria(null)
                .withSuccessMetrics(List.of())
                .in(PROPOSED);

        assertThat(missing(feature, DEFINED, FINISHED))
                .isEqualTo(List.of("problem", "acceptanceCriteria", "successMetrics"));
    }

    @Test
    void aFeatureIsDefinedBeforeEngineeringSaidAnything() {
        var feature = aFeature().withRolloutOwner(null).in(PROPOSED);

        feature.transition(DEFINED, null, null, UNESTIMATED, LATER);

        assertThat(feature.status()).isEqualTo(DEFINED);
    }

    @Test
    void aFeatureCannotBeCommittedWithoutAnEstimate() {
        assertThat(missing(aFeature().in(DEFINED), COMMITTED, UNESTIMATED)).isEqualTo(List.of("estimate"));
    }

    @Test
    void anEstimateIsEnoughToCommit() {
        var feature = aFeature().withRolloutOwner(null).in(DEFINED);

        feature.transition(COMMITTED, null, null, ESTIMATED, LATER);

        assertThat(feature.status()).isEqualTo(COMMITTED);
    }

    @Test
    void whatIsToBeShippedNeedsAnOwnerOfItsRolloutAndFinishedWork() {
        var feature = aFeature().withRolloutOwner("").in(COMMITTED);

        assertThat(missing(feature, SHIPPED, ESTIMATED)).isEqualTo(List.of("rolloutOwner", "workDone"));
    }

    @Test
    void allThatIsMissingIsNamedAtOnceInTheRefusal() {
        var feature = aFeature().withRolloutOwner(null).in(COMMITTED);

        var refusal = refusalOf(feature, () -> feature.transition(SHIPPED, null, null, UNESTIMATED, LATER));

        assertThat(refusal.type()).isEqualTo(ProductProblem.NOT_READY_FOR_STATUS);
        assertThat(refusal.facts())
                .isEqualTo(Map.of("to", SHIPPED, "missing", List.of("estimate", "rolloutOwner", "workDone")));
        assertThat(refusal).hasMessage("PAY-1 cannot be SHIPPED without: estimate, rolloutOwner, workDone");
    }

    @Test
    void aStepBackAsksForNothing() {
        var committed = aFeature().in(COMMITTED);
        committed.transition(DEFINED, null, null, UNESTIMATED, LATER);
        assertThat(committed.status()).isEqualTo(DEFINED);

        var shipped = aFeature().in(SHIPPED);
        shipped.transition(COMMITTED, null, null, UNESTIMATED, LATER);
        assertThat(shipped.status()).isEqualTo(COMMITTED);
    }

    @Test
    void aDroppedFeatureLeavesItsReleaseAndComesBackWithoutOne() {
        var feature = aFeature().in(DEFINED);
        assertThat(feature.releaseId()).isEqualTo(RELEASE);

        feature.transition(DROPPED, "Nobody pays by card", null, UNESTIMATED, LATER);
        assertThat(feature.releaseId()).isNull();

        feature.transition(PROPOSED, null, null, UNESTIMATED, LATER);
        assertThat(feature.releaseId()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"DEFINED", "COMMITTED", "SHIPPED"})
    void everyOtherTransitionKeepsTheRelease(FeatureStatus to) {
        assertThat(aFeature().in(to).releaseId()).isEqualTo(RELEASE);
    }

    private static Object missing(Feature feature, FeatureStatus to, WorkSnapshot work) {
        var refusal = refusalOf(feature, () -> feature.transition(to, "because", null, work, LATER));
        assertThat(refusal.type()).isEqualTo(ProductProblem.NOT_READY_FOR_STATUS);
        return refusal.facts().get("missing");
    }

    @Test
    void whoAnswersForRolloutsRollsOutWhatNamesNobody() {
        var feature = aFeature().withRolloutOwner(null).in(COMMITTED);

        feature.rollOutBy(Optional.of("Paula"));
        feature.transition(SHIPPED, null, null, FINISHED, LATER);

        assertThat(feature.fields().rolloutOwner()).isEqualTo("Paula");
    }

    @Test
    void whoWasNamedForItsRolloutStays() {
        var feature = aFeature().in(COMMITTED);

        feature.rollOutBy(Optional.of("Paula"));

        assertThat(feature.fields().rolloutOwner()).isEqualTo("the checkout team");
    }

    @Test
    void whereNobodyHasTheAreaSomebodyIsToBeNamed() {
        var feature = aFeature().withRolloutOwner(null).in(COMMITTED);
        feature.rollOutBy(Optional.empty());

        var refusal = refusalOf(feature, () -> feature.transition(SHIPPED, null, null, FINISHED, LATER));

        assertThat(refusal.facts()).containsEntry("missing", List.of("rolloutOwner"));
    }
}
