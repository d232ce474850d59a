package dev.tandem.product.feature;

import dev.tandem.product.goal.Goals;
import dev.tandem.product.goal.Initiatives;
import dev.tandem.product.metric.SharedMetrics;
import dev.tandem.product.release.Releases;
import dev.tandem.product.responsibility.Area;
import dev.tandem.product.responsibility.Responsibilities;
import dev.tandem.product.storymap.StoryMaps;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a feature refers to in other capabilities: a goal, an initiative, a release, a step, metrics, somebody's area. */
@ApplicationScoped
class FeatureReferences {
    private final Goals goals;
    private final Initiatives initiatives;
    private final Releases releases;
    private final StoryMaps storyMaps;
    private final SharedMetrics metrics;
    private final Responsibilities responsibilities;

    FeatureReferences(
            Goals goals,
            Initiatives initiatives,
            Releases releases,
            StoryMaps storyMaps,
            SharedMetrics metrics,
            Responsibilities responsibilities) {
        this.goals = goals;
        this.initiatives = initiatives;
        this.releases = releases;
        this.storyMaps = storyMaps;
        this.metrics = metrics;
        this.responsibilities = responsibilities;
    }

    /** @param feature as it was before the fields are set */
    void check(Feature feature, FeatureFields fields) {
        goals.require(feature.productId(), fields.goalId(), "/goalId", "goal");
        initiatives.require(feature.productId(), fields.initiativeId(), "/initiativeId", "initiative");
        if (!Objects.equals(feature.fields().stepId(), fields.stepId())) {
            storyMaps.requireStep(feature.productId(), fields.stepId(), "/stepId");
        }
        if (!Objects.equals(feature.releaseId(), fields.releaseId())) {
            releases.require(feature.productId(), fields.releaseId(), "/releaseId", "release");
            releases.requireOpenScope(feature.releaseId());
            releases.requireOpenScope(fields.releaseId());
        }
        requireMetrics(feature, fields);
    }

    /** Those that it read before are there still; new ones are held in one order, so that nobody waits in a circle. */
    private void requireMetrics(Feature feature, FeatureFields fields) {
        var read = feature.successMetrics().stream()
                .map(SuccessMetric::metricId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var all = fields.successMetrics();
        IntStream.range(0, all.size())
                .boxed()
                .filter(i -> all.get(i).metricId() != null
                        && !read.contains(all.get(i).metricId()))
                .sorted(Comparator.comparing(i -> String.valueOf(all.get(i).metricId())))
                .forEach(i -> metrics.require(
                        feature.productId(), all.get(i).metricId(), "/successMetrics/%d/metricId".formatted(i)));
    }

    /** Whose rollouts are where a feature says nothing else. */
    Optional<String> rolloutOwner(UUID productId) {
        return responsibilities.whoIs(productId, Area.ROLLOUT.name());
    }

    /** A feature that is dropped leaves its release; one that steps back is not what was promised any more. */
    void requireOpenScope(Feature feature, FeatureStatus to) {
        boolean stepsBack = to.compareTo(feature.status()) < 0 && feature.status() != FeatureStatus.SHIPPED;
        if (to == FeatureStatus.DROPPED || stepsBack) {
            releases.requireOpenScope(feature.releaseId());
        }
    }
}
