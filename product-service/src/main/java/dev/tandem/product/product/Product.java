package dev.tandem.product.product;

import dev.tandem.kit.id.Ids;
import dev.tandem.kit.journal.Aggregate;
import dev.tandem.model.BacklogProblem;
import dev.tandem.model.kind.Kind;
import dev.tandem.product.ProductProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that is built and has one backlog. */
@Entity
@Table(name = "product")
class Product extends Aggregate {
    static final String KIND = Kind.PRODUCT.word();

    @Column(name = "product_key", updatable = false)
    private String key;

    private String name;
    private @Nullable String description;
    private boolean archived;

    protected Product() {}

    private Product(NewProduct request) {
        super(Ids.next());
        key = request.key();
        name = request.name();
        description = request.description();
    }

    static Product create(NewProduct request) {
        var product = new Product(request);
        product.happened("product.created");
        return product;
    }

    void edit(ProductFields fields) {
        name = fields.name();
        description = fields.description();
        archived = Boolean.TRUE.equals(fields.archived());
        happened("product.edited");
    }

    /** Ends it; one that has anything in it is archived instead. */
    void delete(Map<String, Long> contents) {
        if (!contents.isEmpty()) {
            throw ProductProblem.PRODUCT_NOT_EMPTY
                    .because("%s still has %s; archive it, or delete them first", key, contents)
                    .with("contents", contents);
        }
        ended("product.deleted");
    }

    boolean isOpen() {
        return !archived;
    }

    void requireOpen() {
        if (archived) {
            throw BacklogProblem.PRODUCT_ARCHIVED
                    .because("%s is archived; nothing in it changes until that is lifted", key)
                    .with("product", key);
        }
    }

    String key() {
        return key;
    }

    ProductFields fields() {
        return new ProductFields(name, description, archived);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public UUID partitionedBy() {
        return id();
    }

    @Override
    public ProductState state() {
        return new ProductState(key, name, description, archived);
    }

    /** As events carry it. */
    record ProductState(String key, String name, @Nullable String description, boolean archived) {}

    @Override
    public Object remains() {
        return Map.of("key", key);
    }
}
