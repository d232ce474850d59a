package dev.tandem.product.feature;

import static dev.tandem.product.Refused.placesIn;
import static dev.tandem.product.Refused.refusalOf;
import static dev.tandem.product.feature.FeatureStatus.COMMITTED;
import static dev.tandem.product.feature.FeatureStatus.DEFINED;
import static dev.tandem.product.feature.FeatureStatus.PROPOSED;
import static dev.tandem.product.feature.FeatureStatus.SHIPPED;
import static dev.tandem.product.feature.SomeFeature.SHIPPED_AT;
import static dev.tandem.product.feature.SomeFeature.aFeature;
import static dev.tandem.product.feature.SomeFeature.criterion;
import static dev.tandem.product.feature.SomeFeature.metric;
import static dev.tandem.product.feature.SomeFeature.survey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kit.problem.Refusal;
import dev.tandem.product.ProductProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeatureEditTest {
    private static final UUID UNKNOWN = new UUID(9, 9);

    @Test
    void anEditReplacesWhatWasSaidAndTheLinks() {
        var feature = aFeature().in(PROPOSED);
        var relates = new Link(LinkType.RELATES, "PAY-D3", new UUID(5, 3));
        var spring = new UUID(4, 2);
        var fields = aFeature()
                .withTitle("Pay by any card")
                .withProblem("Two in three leave")
                .withRelease(spring)
                .withAcceptanceCriteria(List.of())
                .withSuccessMetrics(null)
                .withEvidence(null)
                .withRolloutOwner(null)
                .withTags(List.of())
                .withExternalRefs(List.of())
                .withLinks(relates);

        feature.edit(fields.fields(), List.of(relates), Set.of(), SHIPPED_AT);

        assertThat(feature.whatHappened()).contains("feature.edited");
        assertThat(feature.fields())
                .isEqualTo(fields.withSuccessMetrics(List.of())
                        .withEvidence(List.of())
                        .fields());
        assertThat(feature.fields().title()).isEqualTo("Pay by any card");
        assertThat(feature.releaseId()).isEqualTo(spring);
        assertThat(feature.links()).containsExactly(relates);
    }

    @Test
    void whatWasReportedFirstNamesTheWholeChange() {
        var feature = aFeature().justProposed();

        feature.edit(aFeature().fields(), List.of(), Set.of(), SHIPPED_AT);

        assertThat(feature.whatHappened()).contains("feature.created");
        assertThat(feature.whatHappened()).isEmpty();
    }

    @Test
    void anEditLeavesStatusReasonMomentAndPlaceAsTheyAre() {
        var feature = aFeature().in(SHIPPED);

        feature.edit(aFeature().withTitle("Pay by any card").fields(), List.of(), Set.of(), SHIPPED_AT);

        assertThat(feature.status()).isEqualTo(SHIPPED);
        assertThat(feature.shippedAt()).isEqualTo(SHIPPED_AT);
        assertThat(feature.rank()).isEqualTo("a0");
        assertThat(feature.key()).isEqualTo("PAY-1");
    }

    @Test
    void partsThatAreSentBackKeepTheirIds() {
        var feature = aFeature().in(PROPOSED);
        var before = feature.fields();

        feature.edit(before, feature.links(), Set.of(), SHIPPED_AT);

        assertThat(feature.fields()).isEqualTo(before);
    }

    @Test
    void aPartOfAnotherFeatureIsRefusedWhereItStands() {
        assertThat(placesIn(refusalToEdit(aFeature().withAcceptanceCriteria(List.of(criterion(UNKNOWN))))))
                .containsExactly("/acceptanceCriteria/0/id");
        assertThat(placesIn(refusalToEdit(aFeature().withSuccessMetrics(List.of(metric(UNKNOWN))))))
                .containsExactly("/successMetrics/0/id");
        assertThat(placesIn(refusalToEdit(aFeature().withEvidence(List.of(survey(UNKNOWN))))))
                .containsExactly("/evidence/0/id");
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPOSED", "DROPPED"})
    void whatIsProposedOrDroppedMayLackAnything(FeatureStatus status) {
        var feature = aFeature().in(status);

        feature.edit(lacking().fields(), List.of(), Set.of(), SHIPPED_AT);

        assertThat(feature.whatHappened()).contains("feature.edited");
        assertThat(feature.fields().problem()).isNull();
    }

    @Test
    void whatIsDefinedOrCommittedKeepsWhatItsStatusAsksOfProduct() {
        assertThat(missing(refusalToEdit(aFeature().in(DEFINED), lacking())))
                .isEqualTo(List.of("problem", "acceptanceCriteria", "successMetrics"));
        assertThat(missing(refusalToEdit(aFeature().in(COMMITTED), lacking())))
                .isEqualTo(List.of("problem", "acceptanceCriteria", "successMetrics"));
    }

    @Test
    void whatIsShippedKeepsAnOwnerOfItsRolloutToo() {
        var refusal = refusalToEdit(aFeature().in(SHIPPED), lacking());

        assertThat(refusal.type()).isEqualTo(ProductProblem.NOT_READY_FOR_STATUS);
        assertThat(refusal.facts())
                .isEqualTo(Map.of(
                        "to",
                        SHIPPED,
                        "missing",
                        List.of("problem", "acceptanceCriteria", "successMetrics", "rolloutOwner")));
    }

    @Test
    void whatEngineeringAnswersForIsNotAskedAgainByAnEdit() {
        var feature = aFeature().in(SHIPPED);

        feature.edit(aFeature().fields(), List.of(), Set.of(), SHIPPED_AT);

        assertThat(feature.whatHappened()).contains("feature.edited");
    }

    @Test
    void metricsThatWereMeasuredCannotBeTakenAway() {
        var feature = aFeature()
                .withSuccessMetrics(List.of(metric(null), metric(null), metric(null)))
                .in(SHIPPED);
        var metrics = feature.successMetrics();
        var measured =
                Set.of(metrics.get(0).id(), metrics.get(1).id(), metrics.get(2).id());

        var refusal = refusalOf(() -> feature.edit(
                aFeature().withSuccessMetrics(List.of(metrics.get(1))).fields(), List.of(), measured, SHIPPED_AT));

        assertThat(refusal.type()).isEqualTo(ProductProblem.STILL_IN_USE);
        assertThat(refusal.facts())
                .isEqualTo(Map.of(
                        "by",
                        List.of("outcomes"),
                        "metrics",
                        List.of(metrics.get(0).id(), metrics.get(2).id()).stream()
                                .sorted()
                                .toList()));
        assertThat(feature.whatHappened()).isEmpty();
    }

    @Test
    void metricsThatNobodyMeasuredGo() {
        var feature = aFeature().withTwoMetrics().in(SHIPPED);
        var kept = feature.successMetrics().get(1);

        feature.edit(aFeature().withSuccessMetrics(List.of(kept)).fields(), List.of(), Set.of(kept.id()), SHIPPED_AT);

        assertThat(feature.successMetrics()).containsExactly(kept);
    }

    private static SomeFeature lacking() {
        return aFeature()
                .withProblem(null)
                .withAcceptanceCriteria(null)
                .withSuccessMetrics(null)
                .withRolloutOwner(null);
    }

    private static Refusal refusalToEdit(SomeFeature fields) {
        return refusalToEdit(aFeature().in(PROPOSED), fields);
    }

    private static Refusal refusalToEdit(Feature feature, SomeFeature fields) {
        return refusalOf(feature, () -> feature.edit(fields.fields(), List.of(), Set.of(), SHIPPED_AT));
    }

    private static Object missing(Refusal refusal) {
        assertThat(refusal.type()).isEqualTo(ProductProblem.NOT_READY_FOR_STATUS);
        return refusal.facts().get("missing");
    }
}
