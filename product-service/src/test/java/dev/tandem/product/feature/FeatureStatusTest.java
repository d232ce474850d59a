package dev.tandem.product.feature;

import static dev.tandem.product.feature.Requirement.ACCEPTANCE_CRITERIA;
import static dev.tandem.product.feature.Requirement.ESTIMATE;
import static dev.tandem.product.feature.Requirement.PROBLEM;
import static dev.tandem.product.feature.Requirement.ROLLOUT_OWNER;
import static dev.tandem.product.feature.Requirement.SUCCESS_METRICS;
import static dev.tandem.product.feature.Requirement.WORK_DONE;
import static dev.tandem.product.feature.SomeFeature.ESTIMATED;
import static dev.tandem.product.feature.SomeFeature.FINISHED;
import static dev.tandem.product.feature.SomeFeature.UNESTIMATED;
import static dev.tandem.product.feature.SomeFeature.aFeature;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureStatusTest {
    @Test
    void eachStatusAsksForMoreThanTheOneBefore() {
        assertThat(FeatureStatus.PROPOSED.requirements()).isEmpty();
        assertThat(FeatureStatus.DEFINED.requirements()).containsExactly(PROBLEM, ACCEPTANCE_CRITERIA, SUCCESS_METRICS);
        assertThat(FeatureStatus.COMMITTED.requirements())
                .containsExactly(PROBLEM, ACCEPTANCE_CRITERIA, SUCCESS_METRICS, ESTIMATE);
        assertThat(FeatureStatus.SHIPPED.requirements()).containsExactly(Requirement.values());
        assertThat(FeatureStatus.DROPPED.requirements()).isEmpty();
    }

    @Test
    void theWaysToDroppedCommittedAndShippedLookAtWork() {
        assertThat(Arrays.stream(FeatureStatus.values()).filter(FeatureStatus::looksAtWork))
                .containsExactly(FeatureStatus.COMMITTED, FeatureStatus.SHIPPED, FeatureStatus.DROPPED);
    }

    @Test
    void theEstimateAndTheFinishedWorkAreEngineerings() {
        assertThat(Arrays.stream(Requirement.values()).filter(each -> !each.isProducts()))
                .containsExactly(ESTIMATE, WORK_DONE);
    }

    @ParameterizedTest
    @EnumSource
    void aFeatureThatLacksNothingMeetsEachRequirement(Requirement requirement) {
        assertThat(requirement.isMetBy(aFeature().fields(), FINISHED)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void aTextThatSaysNothingMeetsNoRequirement(String text) {
        assertThat(PROBLEM.isMetBy(aFeature().withProblem(text).fields(), FINISHED))
                .isFalse();
        assertThat(ROLLOUT_OWNER.isMetBy(aFeature().withRolloutOwner(text).fields(), FINISHED))
                .isFalse();
    }

    @Test
    void anEmptyListMeetsNoRequirement() {
        assertThat(ACCEPTANCE_CRITERIA.isMetBy(
                        aFeature().withAcceptanceCriteria(List.of()).fields(), FINISHED))
                .isFalse();
        assertThat(SUCCESS_METRICS.isMetBy(
                        aFeature().withSuccessMetrics(List.of()).fields(), FINISHED))
                .isFalse();
    }

    @Test
    void engineeringsRequirementsFollowItsWork() {
        assertThat(ESTIMATE.isMetBy(aFeature().fields(), UNESTIMATED)).isFalse();
        assertThat(ESTIMATE.isMetBy(aFeature().fields(), ESTIMATED)).isTrue();
        assertThat(WORK_DONE.isMetBy(aFeature().fields(), ESTIMATED)).isFalse();
        assertThat(WORK_DONE.isMetBy(aFeature().fields(), FINISHED)).isTrue();
    }
}
