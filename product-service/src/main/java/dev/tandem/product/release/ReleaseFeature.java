package dev.tandem.product.release;

import dev.tandem.model.points.Points;
import dev.tandem.model.ready.ReadyCheck;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feature of a release as it stands.
 *
 * @param points engineering's estimate, or null
 * @param notReady what it lacks of the product's definition of ready; that others block it does not count
 */
public record ReleaseFeature(
        UUID id,
        String key,
        @Nullable Points points,
        boolean shipped,
        boolean dropped,
        @Nullable UUID releaseId,
        List<ReadyCheck> notReady) {
    boolean isReady() {
        return notReady.isEmpty();
    }

    UnreadyFeature unready() {
        return new UnreadyFeature(key, notReady);
    }

    ScopeItem scopeItem() {
        return new ScopeItem(id, key, points);
    }
}
