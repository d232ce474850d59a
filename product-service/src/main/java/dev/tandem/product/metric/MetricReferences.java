package dev.tandem.product.metric;

import java.util.List;
import java.util.UUID;

/** What of a capability refers to a metric; each capability tells of its own. */
public interface MetricReferences {
    /** @return keys or titles */
    List<String> to(UUID productId, UUID metricId);
}
