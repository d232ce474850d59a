package dev.tandem.product.roadmap;

import dev.tandem.backlog.projection.WorkSnapshot;
import dev.tandem.product.feature.SlimFeature;
import dev.tandem.product.goal.GoalView;
import dev.tandem.product.goal.InitiativeView;
import dev.tandem.product.release.PlannedRelease;
import dev.tandem.product.roadmap.RoadmapView.FeatureNode;
import dev.tandem.product.roadmap.RoadmapView.GoalNode;
import dev.tandem.product.roadmap.RoadmapView.InitiativeNode;
import dev.tandem.product.roadmap.RoadmapView.ReleaseNode;
import dev.tandem.product.roadmap.RoadmapView.WorkProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts features under their releases, these under initiatives, and these under goals. */
final class Roadmap {
    private final List<PlannedRelease> releases;
    private final List<SlimFeature> features;
    private final Function<UUID, WorkSnapshot> work;

    Roadmap(List<PlannedRelease> releases, List<SlimFeature> features, Function<UUID, WorkSnapshot> work) {
        this.releases = releases;
        this.features = features;
        this.work = work;
    }

    RoadmapView view(List<GoalView> goals, List<InitiativeView> initiatives) {
        return new RoadmapView(
                goals.stream().map(goal -> goal(goal, initiatives)).toList(),
                initiatives.stream()
                        .filter(initiative -> initiative.goalId() == null)
                        .map(this::initiative)
                        .toList(),
                releases(those(feature -> feature.initiativeId() == null && feature.goalId() == null)));
    }

    private GoalNode goal(GoalView goal, List<InitiativeView> initiatives) {
        var own = initiatives.stream()
                .filter(initiative -> goal.id().equals(initiative.goalId()))
                .toList();
        var ownIds = own.stream().map(InitiativeView::id).collect(Collectors.toSet());
        var direct =
                those(feature -> feature.initiativeId() == null && goal.id().equals(feature.goalId()));
        var all = those(feature -> feature.initiativeId() == null
                ? goal.id().equals(feature.goalId())
                : ownIds.contains(feature.initiativeId()));
        return new GoalNode(
                goal.id(),
                goal.title(),
                goal.targetOn(),
                goal.metric(),
                goal.progress(),
                WorkProgress.of(nodes(all)),
                own.stream().map(this::initiative).toList(),
                releases(direct));
    }

    private InitiativeNode initiative(InitiativeView initiative) {
        var own = those(feature -> initiative.id().equals(feature.initiativeId()));
        return new InitiativeNode(
                initiative.id(),
                initiative.title(),
                initiative.targetOn(),
                initiative.metric(),
                initiative.progress(),
                WorkProgress.of(nodes(own)),
                releases(own));
    }

    /** The soonest first; what is in no release comes last. */
    private List<ReleaseNode> releases(List<SlimFeature> some) {
        var nodes = new ArrayList<ReleaseNode>();
        for (PlannedRelease release : releases) {
            var inside = nodes(some.stream()
                    .filter(feature -> release.id().equals(feature.releaseId()))
                    .toList());
            if (!inside.isEmpty()) {
                nodes.add(new ReleaseNode(
                        release.id(),
                        release.name(),
                        release.targetOn(),
                        release.status(),
                        WorkProgress.of(inside),
                        inside));
            }
        }
        var without = nodes(
                some.stream().filter(feature -> feature.releaseId() == null).toList());
        if (!without.isEmpty()) {
            nodes.add(new ReleaseNode(null, null, null, null, WorkProgress.of(without), without));
        }
        return nodes;
    }

    private List<SlimFeature> those(Predicate<SlimFeature> condition) {
        return features.stream().filter(condition).toList();
    }

    private List<FeatureNode> nodes(List<SlimFeature> some) {
        return some.stream()
                .map(feature -> {
                    var snapshot = work.apply(feature.id());
                    return new FeatureNode(
                            feature.id(),
                            feature.key(),
                            feature.title(),
                            feature.status(),
                            snapshot.points(),
                            Objects.requireNonNull(snapshot.progress()));
                })
                .toList();
    }
}
