package dev.tandem.product.product;

import dev.tandem.kit.aggregate.Aggregate;
import dev.tandem.kit.aggregate.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Something that is built and has one backlog. */
@Entity
@Table(name = "product")
class Product extends Aggregate {
    @Column(name = "product_key", updatable = false)
    private String key;

    private String name;
    private String description;

    @Column(name = "last_feature_number")
    private int lastFeatureNumber;

    protected Product() {}

    private Product(String key) {
        super(Ids.next());
        this.key = key;
    }

    static Product create(NewProduct request) {
        var product = new Product(request.key());
        product.set(new ProductFields(request.name(), request.description()));
        product.happened("product.created");
        return product;
    }

    void edit(ProductFields fields) {
        set(fields);
        happened("product.edited");
    }

    /** Numbers are never given twice, also not after a deletion. */
    String nextFeatureKey() {
        lastFeatureNumber++;
        return key + "-" + lastFeatureNumber;
    }

    private void set(ProductFields fields) {
        name = fields.name();
        description = fields.description();
    }

    String key() {
        return key;
    }

    ProductFields fields() {
        return new ProductFields(name, description);
    }

    @Override
    public String kind() {
        return "product";
    }

    @Override
    public UUID partitionedBy() {
        return id();
    }

    @Override
    public ProductState state() {
        return new ProductState(key, name, description);
    }

    /** As events carry it. */
    record ProductState(String key, String name, String description) {}
}
