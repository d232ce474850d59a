package dev.tandem.product.feature;

import dev.tandem.model.lane.ExternalRef;
import dev.tandem.product.scorecard.Score;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A feature as events carry it. */
record FeatureState(
        UUID productId,
        String key,
        String title,
        String problem,
        String why,
        String description,
        List<AcceptanceCriterion> acceptanceCriteria,
        List<SuccessMetric> successMetrics,
        List<Evidence> evidence,
        UUID goalId,
        UUID initiativeId,
        UUID releaseId,
        String owner,
        String rolloutOwner,
        List<Link> links,
        FeatureStatus status,
        String statusReason,
        Instant shippedAt,
        Score score,
        String rank,
        List<String> tags,
        List<ExternalRef> externalRefs) {}
