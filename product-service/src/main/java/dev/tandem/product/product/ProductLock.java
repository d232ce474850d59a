package dev.tandem.product.product;

import dev.tandem.model.lane.KeyNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Lets one at a time number, rank or link the features of a product; held until the transaction ends. */
@ApplicationScoped
public class ProductLock {
    private final Products products;
    private final KeyNumbers keys;

    ProductLock(Products products, KeyNumbers keys) {
        this.products = products;
        this.keys = keys;
    }

    public record Locked(UUID productId, String nextFeatureKey) {}

    /** @return the key of a feature that is to be created, used up if this transaction commits */
    public Locked forNewFeature(String reference) {
        var product = products.toChange(reference, Optional.empty());
        return new Locked(product.id(), keys.next(product.key() + "-"));
    }

    public void hold(UUID productId) {
        products.toChange(productId.toString(), Optional.empty());
    }
}
