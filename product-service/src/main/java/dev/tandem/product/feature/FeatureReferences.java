package dev.tandem.product.feature;

import dev.tandem.product.goal.Goals;
import dev.tandem.product.goal.Initiatives;
import dev.tandem.product.release.Releases;
import dev.tandem.product.storymap.StoryMaps;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** What a feature refers to in other capabilities: a goal, an initiative, a release, a step of the story map. */
@ApplicationScoped
class FeatureReferences {
    private final Goals goals;
    private final Initiatives initiatives;
    private final Releases releases;
    private final StoryMaps storyMaps;

    FeatureReferences(Goals goals, Initiatives initiatives, Releases releases, StoryMaps storyMaps) {
        this.goals = goals;
        this.initiatives = initiatives;
        this.releases = releases;
        this.storyMaps = storyMaps;
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
    }

    /** A feature that is dropped leaves its release; one that steps back is not what was promised any more. */
    void requireOpenScope(Feature feature, FeatureStatus to) {
        boolean stepsBack = to.compareTo(feature.status()) < 0 && feature.status() != FeatureStatus.SHIPPED;
        if (to == FeatureStatus.DROPPED || stepsBack) {
            releases.requireOpenScope(feature.releaseId());
        }
    }
}
