package dev.tandem.product.product;

import dev.tandem.backlog.BacklogProblem;
import dev.tandem.kit.journal.CloudEvents;
import dev.tandem.kit.journal.JournalAppended;
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
        if (CloudEvents.kind(entry.key()).equals(Product.KIND)) {
            return;
        }
        var product = products.findById(entry.partitionId());
        if (product != null && product.isArchived()) {
            throw BacklogProblem.PRODUCT_ARCHIVED
                    .because("%s is archived; nothing in it changes until that is lifted", product.key())
                    .with("product", product.key());
        }
    }
}
