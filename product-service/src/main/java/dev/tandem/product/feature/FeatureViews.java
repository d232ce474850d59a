package dev.tandem.product.feature;

import dev.tandem.backlog.projection.WorkSnapshot;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.backlog.query.RankedPlaces;
import dev.tandem.kit.query.Expansion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Features with what engineering says of them, in one statement for however many, and what they refer to. */
@ApplicationScoped
class FeatureViews {
    private final Backlogs backlogs;
    private final FeatureExpansions expansions;
    private final RankedPlaces places;

    FeatureViews(Backlogs backlogs, FeatureExpansions expansions, RankedPlaces places) {
        this.backlogs = backlogs;
        this.expansions = expansions;
        this.places = places;
    }

    /** Of one that was just made: engineering can have said nothing of it. */
    static FeatureView ofNew(Feature feature) {
        return FeatureView.of(feature, WorkSnapshot.NONE);
    }

    FeatureView of(Features.Shown shown, Expansion<FeatureExpansion> asked) {
        var feature = shown.feature();
        var expanded = expansions.of(List.of(feature), asked).apply(feature);
        return FeatureView.of(feature, shown.work() == null ? WorkSnapshot.NONE : shown.work(), null, expanded);
    }

    FeatureView of(Feature feature) {
        return of(List.of(feature)).get(0);
    }

    /** With its place in the merged order; after the transaction, since nobody shall wait for that. */
    FeatureView ofRanked(Feature feature) {
        var work = backlogs.workOf(feature.id());
        return FeatureView.of(feature, work, places.of(feature.id(), feature.rank()), null);
    }

    List<FeatureView> of(List<Feature> features) {
        return of(features, Expansion.none(FeatureExpansion.class));
    }

    List<FeatureView> of(List<Feature> features, Expansion<FeatureExpansion> asked) {
        var work = backlogs.workOf(features.stream().map(Feature::id).toList());
        var expanded = expansions.of(features, asked);
        return features.stream()
                .map(feature -> FeatureView.of(feature, work.apply(feature.id()), null, expanded.apply(feature)))
                .toList();
    }
}
