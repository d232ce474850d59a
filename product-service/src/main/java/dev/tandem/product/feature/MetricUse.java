package dev.tandem.product.feature;

import java.util.Set;
import java.util.UUID;

/** Which success metrics have been measured, so that outcomes refer to them. */
public interface MetricUse {
    Set<UUID> measuredOf(UUID featureId);
}
