package dev.tandem.product.product;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** From a product's key or id in a path to its id. */
@ApplicationScoped
public class ProductIds {
    private final Products products;

    ProductIds(Products products) {
        this.products = products;
    }

    public UUID of(String reference) {
        return products.get(reference).id();
    }
}
