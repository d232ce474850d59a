package dev.tandem.product.roadmap;

import dev.tandem.backlog.projection.ReleaseDates;
import dev.tandem.product.goal.GoalView;
import dev.tandem.product.goal.InitiativeView;
import dev.tandem.product.release.PlannedRelease;
import dev.tandem.product.roadmap.RoadmapView.GoalNode;
import dev.tandem.product.roadmap.RoadmapView.InitiativeNode;
import dev.tandem.product.roadmap.RoadmapView.ReleaseNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts features and debt under their releases, these under initiatives, and these under goals. */
final class Roadmap {
    private final List<PlannedRelease> releases;
    private final Map<UUID, ReleaseDates> dates;
    private final Planned planned;

    /** @param dates when releases are likely to be done, of those that have a forecast */
    Roadmap(List<PlannedRelease> releases, Map<UUID, ReleaseDates> dates, Planned planned) {
        this.releases = releases;
        this.dates = dates;
        this.planned = planned;
    }

    RoadmapView view(List<GoalView> goals, List<InitiativeView> initiatives) {
        var alone = planned.those(feature -> feature.goalId() == null, item -> true)
                .servingInitiative(initiative -> initiative == null);
        return new RoadmapView(
                goals.stream().map(goal -> goal(goal, initiatives)).toList(),
                initiatives.stream()
                        .filter(initiative -> initiative.goalId() == null)
                        .map(this::initiative)
                        .toList(),
                releases(alone));
    }

    private GoalNode goal(GoalView goal, List<InitiativeView> initiatives) {
        var own = initiatives.stream()
                .filter(initiative -> goal.id().equals(initiative.goalId()))
                .toList();
        var ownIds = own.stream().map(InitiativeView::id).collect(Collectors.toSet());
        // The goal that an initiative serves counts, not the one that its feature names.
        var direct = planned.those(feature -> goal.id().equals(feature.goalId()), item -> false)
                .servingInitiative(initiative -> initiative == null);
        var through = planned.servingInitiative(initiative -> initiative != null && ownIds.contains(initiative));
        return new GoalNode(
                goal.id(),
                goal.title(),
                goal.targetOn(),
                goal.metric(),
                goal.progress(),
                direct.and(through).progress(),
                own.stream().map(this::initiative).toList(),
                releases(direct));
    }

    private InitiativeNode initiative(InitiativeView initiative) {
        var own = planned.servingInitiative(initiative.id()::equals);
        return new InitiativeNode(
                initiative.id(),
                initiative.kind(),
                initiative.title(),
                initiative.targetOn(),
                initiative.metric(),
                initiative.progress(),
                own.progress(),
                releases(own));
    }

    /** The soonest first; what is in no release comes last. */
    private List<ReleaseNode> releases(Planned some) {
        var nodes = new ArrayList<ReleaseNode>();
        for (PlannedRelease release : releases) {
            var inside = some.in(release.id());
            if (!inside.isEmpty()) {
                nodes.add(ReleaseNode.of(release, dates.get(release.id()), inside));
            }
        }
        var without = some.in(null);
        if (!without.isEmpty()) {
            nodes.add(ReleaseNode.none(without));
        }
        return nodes;
    }
}
