package dev.tandem.product.feature;

import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.query.Expansion;
import dev.tandem.product.goal.Goals;
import dev.tandem.product.goal.Initiatives;
import dev.tandem.product.release.ReleaseViews;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what features refer to, in as many statements for many as for one. */
@ApplicationScoped
class FeatureExpansions {
    private final Goals goals;
    private final Initiatives initiatives;
    private final ReleaseViews releases;
    private final Features features;
    private final Backlogs backlogs;

    FeatureExpansions(
            Goals goals, Initiatives initiatives, ReleaseViews releases, Features features, Backlogs backlogs) {
        this.goals = goals;
        this.initiatives = initiatives;
        this.releases = releases;
        this.features = features;
        this.backlogs = backlogs;
    }

    /** @return null of each where nothing is asked for */
    Function<Feature, @Nullable FeatureExpanded> of(List<Feature> some, Expansion<FeatureExpansion> asked) {
        if (asked.isNone()) {
            return feature -> null;
        }
        var goal = asked.read(
                FeatureExpansion.GOAL,
                () -> goals.views(ids(some, feature -> feature.fields().goalId())));
        var initiative = asked.read(
                FeatureExpansion.INITIATIVE,
                () -> initiatives.views(ids(some, feature -> feature.fields().initiativeId())));
        var release = asked.read(FeatureExpansion.RELEASE, () -> releases.of(ids(some, Feature::releaseId)));
        var links = asked.has(FeatureExpansion.LINKS) ? links(some) : null;
        var affecting = asked.has(FeatureExpansion.AFFECTED_BY) ? affecting(some) : null;
        return feature -> new FeatureExpanded(
                named(goal, feature.fields().goalId()),
                named(initiative, feature.fields().initiativeId()),
                named(release, feature.releaseId()),
                links == null ? null : feature.links().stream().map(links).toList(),
                affecting == null ? null : affecting.apply(feature));
    }

    /** Features as this service keeps them, debt as its copy of the backlog has it; the work on both from there. */
    private Function<Link, LinkView> links(List<Feature> some) {
        var linked = some.stream()
                .flatMap(feature -> feature.links().stream().map(Link::item))
                .distinct()
                .toList();
        var own = features.cited(linked);
        var known = backlogs.of(linked);
        return link -> {
            var feature = own.get(link.item());
            var item = known.get(link.item());
            return feature == null ? LinkView.toDebt(link, item) : LinkView.toFeature(link, feature, item);
        };
    }

    private Function<Feature, List<AffectingDebt>> affecting(List<Feature> some) {
        var debt = backlogs.debtAffecting(some.stream().map(Feature::id).toList());
        return feature -> debt.stream()
                .filter(item -> isAffecting(item, feature))
                .map(AffectingDebt::of)
                .toList();
    }

    private static boolean isAffecting(BacklogItem debt, Feature feature) {
        var planning = debt.owner().planning();
        return planning != null
                && planning.affects() != null
                && planning.affects().contains(feature.id());
    }

    private static <V> @Nullable V named(Map<UUID, V> found, @Nullable UUID id) {
        return id == null ? null : found.get(id);
    }

    private static List<UUID> ids(List<Feature> some, Function<Feature, @Nullable UUID> id) {
        return some.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }
}
