package dev.tandem.product.feature;

import dev.tandem.backlog.query.Backlogs;
import dev.tandem.product.goal.AimUse;
import dev.tandem.product.metric.MetricReferences;
import dev.tandem.product.scorecard.ScorecardUse;
import dev.tandem.product.storymap.StepFeature;
import dev.tandem.product.storymap.StepUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Which features refer to what other capabilities own. */
@ApplicationScoped
class FeatureUse implements AimUse, ScorecardUse, StepUse, MetricReferences {
    private final Features features;
    private final Backlogs backlogs;

    FeatureUse(Features features, Backlogs backlogs) {
        this.features = features;
        this.backlogs = backlogs;
    }

    @Override
    public List<String> itemsOf(UUID aimId) {
        return Stream.concat(
                        keys("fields.goalId = ?1 or fields.initiativeId = ?1", aimId).stream(),
                        backlogs.debtServing(aimId).stream())
                .toList();
    }

    @Override
    public List<String> featuresScoredBy(UUID productId, String scorecard) {
        return keys("productId = ?1 and cast(sql('? ->> ''scorecard''', score) as String) = ?2", productId, scorecard);
    }

    @Override
    public List<String> featuresOn(Collection<UUID> steps) {
        return steps.isEmpty() ? List.of() : keys("fields.stepId in ?1", steps);
    }

    @Override
    public List<StepFeature> onSteps(UUID productId) {
        return features
                .slim("productId = ?1 and fields.stepId is not null and status <> ?2", productId, FeatureStatus.DROPPED)
                .stream()
                .map(row -> new StepFeature(
                        row.id(),
                        row.key(),
                        row.title(),
                        row.status().name(),
                        Objects.requireNonNull(row.stepId()),
                        row.releaseId()))
                .toList();
    }

    @Override
    public List<String> to(UUID productId, UUID metricId) {
        return keys(
                "productId = ?1 and cast(sql('? @> cast(? as jsonb)', fields.successMetrics, ?2) as Boolean)",
                productId,
                "[{\"metricId\":\"%s\"}]".formatted(metricId));
    }

    private List<String> keys(String condition, Object... parameters) {
        return features.slim(condition, parameters).stream()
                .map(SlimFeature::key)
                .toList();
    }
}
