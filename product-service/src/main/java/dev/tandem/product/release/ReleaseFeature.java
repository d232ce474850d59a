package dev.tandem.product.release;

import dev.tandem.model.points.Points;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feature of a release as it stands.
 *
 * @param points engineering's estimate, or null
 */
public record ReleaseFeature(
        UUID id,
        String key,
        @Nullable Points points,
        boolean shipped,
        boolean dropped,
        @Nullable UUID releaseId) {
    ScopeItem scopeItem() {
        return new ScopeItem(id, key, points);
    }
}
