package dev.tandem.model.part;

import dev.tandem.kit.id.Ids;
import dev.tandem.kit.journal.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.Map;
import java.util.UUID;

/** What belongs to one product and has no place in its order. */
@MappedSuperclass
public abstract class ProductPart extends Aggregate {
    @Column(name = "product_id", updatable = false)
    private UUID productId;

    protected ProductPart() {}

    protected ProductPart(UUID productId) {
        super(Ids.next());
        this.productId = productId;
    }

    public final UUID productId() {
        return productId;
    }

    @Override
    public final UUID partitionedBy() {
        return productId;
    }

    @Override
    public Object remains() {
        return Map.of("productId", productId);
    }
}
