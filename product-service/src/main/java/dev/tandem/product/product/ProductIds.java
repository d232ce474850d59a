package dev.tandem.product.product;

import dev.tandem.model.ready.DefinitionOfReady;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** From a product's key or id in a path to its id. */
@ApplicationScoped
public class ProductIds {
    private final Products products;

    ProductIds(Products products) {
        this.products = products;
    }

    /** Of a product that takes something new. */
    public UUID ofOpen(String reference) {
        var product = products.get(reference);
        product.requireOpen();
        return product.id();
    }

    /** Holds the product until the transaction ends, and with it the lane of its features. */
    public Held hold(String reference) {
        var product = products.toHold(reference);
        product.requireOpen();
        return new Held(product.id(), product.key());
    }

    public record Held(UUID id, String key) {}

    /** What its items are asked for before they go into a sprint or a promise. */
    public DefinitionOfReady definitionOfReady(UUID id) {
        return products.findById(id).definitionOfReady();
    }

    public boolean isOpen(UUID id) {
        return products.findByIdOptional(id).filter(Product::isOpen).isPresent();
    }

    public UUID of(String reference) {
        return products.idOf(reference);
    }
}
