package dev.tandem.product.product;

import dev.tandem.kit.journal.JournalAppended;
import dev.tandem.kit.relay.CloudEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses every change in an archived product, whichever capability it comes from; only the product itself changes. */
@ApplicationScoped
class ArchivedProducts {
    private final Products products;

    ArchivedProducts(Products products) {
        this.products = products;
    }

    void refuse(@Observes JournalAppended appended) {
        var entry = appended.entry();
        boolean isOfProductItself = CloudEvents.kind(entry.key()).equals(Product.KIND);
        if (!isOfProductItself) {
            products.findByIdOptional(entry.partitionId()).ifPresent(Product::requireOpen);
        }
    }
}
