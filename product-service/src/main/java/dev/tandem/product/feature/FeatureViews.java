package dev.tandem.product.feature;

import dev.tandem.backlog.projection.WorkSnapshot;
import dev.tandem.backlog.query.Backlogs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Features with what engineering says of them, in one statement for however many. */
@ApplicationScoped
class FeatureViews {
    private final Backlogs backlogs;

    FeatureViews(Backlogs backlogs) {
        this.backlogs = backlogs;
    }

    /** Of one that was just made: engineering can have said nothing of it. */
    static FeatureView ofNew(Feature feature) {
        return FeatureView.of(feature, WorkSnapshot.NONE);
    }

    FeatureView of(Feature feature) {
        return of(List.of(feature)).get(0);
    }

    List<FeatureView> of(List<Feature> features) {
        var work = backlogs.workOf(features.stream().map(Feature::id).toList());
        return features.stream()
                .map(feature -> FeatureView.of(feature, work.apply(feature.id())))
                .toList();
    }
}
