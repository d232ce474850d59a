package dev.tandem.product.product;

import dev.tandem.kit.journal.Aggregate;
import dev.tandem.kit.journal.PartitionGuard;
import jakarta.enterprise.context.ApplicationScoped;

/** In an archived product nothing changes, whichever capability it belongs to; only the product itself does. */
@ApplicationScoped
class ArchivedProducts implements PartitionGuard {
    private final Products products;

    ArchivedProducts(Products products) {
        this.products = products;
    }

    @Override
    public void requireOpen(Aggregate aggregate) {
        if (!aggregate.kind().equals(Product.KIND)) {
            products.findByIdOptional(aggregate.partitionedBy()).ifPresent(Product::requireOpen);
        }
    }
}
