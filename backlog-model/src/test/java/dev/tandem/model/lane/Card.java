package dev.tandem.model.lane;

import java.util.List;
import java.util.UUID;

/** An item that has a key and a place, and no more. */
final class Card extends LaneItem {
    Card(UUID productId, String key, String rank) {
        super(new Place(productId, key, rank));
    }

    @Override
    public String kind() {
        return "card";
    }

    @Override
    public Object state() {
        return rank();
    }

    @Override
    public List<ExternalRef> externalRefs() {
        return List.of();
    }
}
