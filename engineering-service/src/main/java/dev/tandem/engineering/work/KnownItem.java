package dev.tandem.engineering.work;

import dev.tandem.model.lane.Lane;
import java.util.UUID;

/**
 * A feature or a debt item that engineering can say something of.
 *
 * @param open not shipped, dropped or closed by its owner
 */
public record KnownItem(UUID id, String key, UUID productId, Lane lane, boolean open) {
    public static KnownItem openDebt(UUID id, String key, UUID productId) {
        return new KnownItem(id, key, productId, Lane.DEBT, true);
    }
}
