package dev.tandem.engineering;

import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.backlog.projection.ProductOf;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.journal.PartitionKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Events are partitioned by product; which there are, product tells. */
@ApplicationScoped
class ProductKeys implements PartitionKeys {
    private final Backlogs backlogs;
    private final ProductOf products;

    ProductKeys(Backlogs backlogs, ProductOf products) {
        this.backlogs = backlogs;
        this.products = products;
    }

    @Override
    public Optional<UUID> idOf(String key) {
        return backlogs.findProduct(key).map(BacklogHead::productId);
    }

    @Override
    public Optional<String> keyOf(UUID partition) {
        return products.keyOf(partition);
    }
}
