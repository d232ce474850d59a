package dev.tandem.product.scorecard;

import java.util.List;
import java.util.UUID;

/** Which features are scored by a scorecard. */
public interface ScorecardUse {
    /** @return the features' keys */
    List<String> featuresScoredBy(UUID productId, String scorecard);
}
