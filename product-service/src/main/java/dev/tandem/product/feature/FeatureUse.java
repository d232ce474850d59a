package dev.tandem.product.feature;

import dev.tandem.backlog.query.Backlogs;
import dev.tandem.product.goal.AimUse;
import dev.tandem.product.scorecard.ScorecardUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Which features refer to what other capabilities own. */
@ApplicationScoped
class FeatureUse implements AimUse, ScorecardUse {
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

    private List<String> keys(String condition, Object... parameters) {
        return features.slim(condition, parameters).stream()
                .map(SlimFeature::key)
                .toList();
    }
}
