package dev.tandem.model.lane;

import dev.tandem.kit.id.Ids;
import dev.tandem.kit.journal.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a feature and a debt item have in common: a place in their owner's ranked list. */
@MappedSuperclass
public abstract class LaneItem extends Aggregate {
    @Column(name = "product_id", updatable = false)
    private UUID productId;

    @Column(name = "item_key", updatable = false)
    private String key;

    private String rank;

    protected LaneItem() {}

    protected LaneItem(Place place) {
        super(Ids.next());
        productId = place.productId();
        key = place.key();
        rank = place.rank();
    }

    /** @param where in words: "behind PAY-3", "to the top" */
    public final void moveTo(String newRank, String where) {
        rank = newRank;
        happened(kind() + ".ranked", "moved " + where);
    }

    @Override
    public final Object remains() {
        return Map.of("productId", productId, "key", key);
    }

    @Override
    public final UUID partitionedBy() {
        return productId;
    }

    public final UUID productId() {
        return productId;
    }

    public final String key() {
        return key;
    }

    public final String rank() {
        return rank;
    }

    public abstract List<ExternalRef> externalRefs();
}
