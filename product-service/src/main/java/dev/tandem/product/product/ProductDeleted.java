package dev.tandem.product.product;

import java.util.UUID;

/** Fired in the transaction that deletes a product, before its row goes. */
public record ProductDeleted(UUID productId) {}
