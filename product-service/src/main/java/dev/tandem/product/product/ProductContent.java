package dev.tandem.product.product;

import java.util.UUID;

/** One kind of what lies in a product; each capability tells of its own. */
public interface ProductContent {
    /** In the plural, as a person would call it. */
    String plural();

    long countIn(UUID productId);
}
