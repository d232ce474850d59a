package dev.tandem.product.product;

import dev.tandem.kit.database.ReadOnly;
import dev.tandem.kit.journal.PartitionKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Events are partitioned by product. */
@ApplicationScoped
class ProductKeys implements PartitionKeys {
    private final Products products;
    private final ReadOnly database;

    ProductKeys(Products products, ReadOnly database) {
        this.products = products;
        this.database = database;
    }

    @Override
    public Optional<UUID> idOf(String key) {
        return products.find("key", key).firstResultOptional().map(Product::id);
    }

    @Override
    public Optional<String> keyOf(UUID partition) {
        return database.oneStatement(connection -> {
            try (var statement = connection.prepareStatement("select product_key from product where id = ?")) {
                statement.setObject(1, partition);
                var rows = statement.executeQuery();
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        });
    }
}
