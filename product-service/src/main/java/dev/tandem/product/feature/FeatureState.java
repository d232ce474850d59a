package dev.tandem.product.feature;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tandem.model.tradeoff.Tradeoff;
import dev.tandem.product.agreement.Agreement;
import dev.tandem.product.scorecard.Score;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A feature as events carry it. */
record FeatureState(
        UUID productId,
        String key,

        @JsonUnwrapped @JsonIgnoreProperties("links") FeatureFields fields,

        List<Link> links,
        FeatureStatus status,
        @Nullable String statusReason,
        @Nullable Instant shippedAt,
        @Nullable Score score,
        List<Tradeoff> tradeoffs,
        List<Agreement> agreements,
        @Nullable UUID chosenOption,
        @JsonIgnoreProperties("chosenOption") Discovery discovery,
        boolean umbrella,
        String rank) {}
