package dev.tandem.product.product;

import dev.tandem.kit.identity.CurrentAccess;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.kit.problem.KitProblem;
import dev.tandem.product.ProductProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;

@ApplicationScoped
class ProductService {
    private final Products products;
    private final ProductContents contents;
    private final CurrentAccess access;
    private final Event<ProductDeleted> deleted;

    ProductService(Products products, ProductContents contents, CurrentAccess access, Event<ProductDeleted> deleted) {
        this.products = products;
        this.contents = contents;
        this.access = access;
        this.deleted = deleted;
    }

    @Transactional
    Product create(NewProduct request) {
        if (!access.get().covers(request.key())) {
            throw KitProblem.OUTSIDE_ACCESS.because("The caller's token is for other products than %s", request.key());
        }
        if (products.has(request.key())) {
            throw ProductProblem.PRODUCT_KEY_TAKEN
                    .because("There is a product %s already", request.key())
                    .with("key", request.key());
        }
        var product = Product.create(request);
        return products.add(product);
    }

    @Transactional
    Product patch(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        var product = products.toChange(reference, precondition);
        product.edit(patch.applyTo(product.fields(), ProductFields.class));
        return product;
    }

    @Transactional
    void delete(String reference, Optional<IfMatch> precondition) {
        var product = products.toChange(reference, precondition);
        product.delete(contents.of(product.id()));
        deleted.fire(new ProductDeleted(product.id()));
    }
}
