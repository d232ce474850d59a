package dev.tandem.product.feature;

import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.product.scorecard.ScoreRequest;
import dev.tandem.product.scorecard.Scorecards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

@ApplicationScoped
class ScoreService {
    private final Features features;
    private final Scorecards scorecards;

    ScoreService(Features features, Scorecards scorecards) {
        this.features = features;
        this.scorecards = scorecards;
    }

    @Transactional
    Feature put(String reference, Optional<IfMatch> precondition, ScoreRequest request) {
        var feature = features.toChange(reference, precondition);
        feature.score(
                scorecards.toScoreBy(feature.productId(), request.scorecard()).score(request.inputs()));
        return feature;
    }

    @Transactional
    void clear(String reference, Optional<IfMatch> precondition) {
        var feature = features.toChange(reference, precondition);
        feature.score(null);
    }
}
