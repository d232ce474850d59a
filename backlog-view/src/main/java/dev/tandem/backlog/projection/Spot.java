package dev.tandem.backlog.projection;

import dev.tandem.model.lane.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Where an item stands in its lane, and what it weighs there.
 *
 * @param placed tenths; null for the product's median
 */
record Spot(Lane lane, String order, @Nullable Integer placed) {
    static @Nullable Spot of(BacklogItem item) {
        return item.lane()
                .map(lane -> new Spot(lane, item.laneOrder(), item.work().placedTenths()))
                .orElse(null);
    }
}
