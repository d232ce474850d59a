package dev.tandem.product.release;

import dev.tandem.model.points.Points;
import java.util.UUID;

/**
 * A feature of a release as it stands.
 *
 * @param points engineering's estimate, or null
 */
public record ReleaseFeature(UUID id, String key, Points points, boolean shipped, boolean dropped, UUID releaseId) {
    ScopeItem scopeItem() {
        return new ScopeItem(id, key, points);
    }
}
