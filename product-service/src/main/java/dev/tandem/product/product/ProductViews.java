package dev.tandem.product.product;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows products with how they kept what they promised, in as many statements for many as for one. */
@ApplicationScoped
class ProductViews {
    private final Promises promises;

    ProductViews(Promises promises) {
        this.promises = promises;
    }

    ProductView of(Product product) {
        return of(List.of(product)).get(0);
    }

    List<ProductView> of(List<Product> products) {
        var kept = promises.of(products.stream().map(Product::id).toList());
        return products.stream()
                .map(product -> ProductView.of(product, kept.getOrDefault(product.id(), PromisesView.NONE)))
                .toList();
    }
}
