package dev.tandem.product.feature;

import dev.tandem.product.agreement.Agreed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As much of a feature as plans show. */
public record SlimFeature(
        UUID id,
        String key,
        String title,
        FeatureStatus status,
        @Nullable UUID goalId,
        @Nullable UUID initiativeId,
        @Nullable UUID releaseId,
        @Nullable UUID stepId,
        Agreed agreed) {}
