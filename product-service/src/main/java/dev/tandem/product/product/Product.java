package dev.tandem.product.product;

import dev.tandem.kit.id.Ids;
import dev.tandem.kit.journal.Aggregate;
import dev.tandem.model.BacklogProblem;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.ready.DefinitionOfReady;
import dev.tandem.model.ready.ReadyCheck;
import dev.tandem.product.ProductProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Bits, as the view has them. */
    @Column(name = "ready_checks")
    private int readyChecks = DefinitionOfReady.DEFAULT.bits();

    @Column(name = "ready_reason")
    private @Nullable String readyReason;

    protected Product() {}

    private Product(NewProduct request) {
        super(Ids.next());
        key = request.key();
        name = request.name();
        description = request.description();
        if (request.definitionOfReady() != null) {
            readyChecks = DefinitionOfReady.of(request.definitionOfReady()).bits();
        }
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
        define(fields.ready().bits(), fields.definitionOfReadyReason());
        happened("product.edited");
    }

    /** A reason that was given for another definition does not stand for this one. */
    private void define(int checks, @Nullable String reason) {
        boolean isOld = checks != readyChecks && Objects.equals(reason, readyReason);
        readyChecks = checks;
        readyReason = isOld ? null : reason;
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
        return new ProductFields(
                name, description, archived, definitionOfReady().list(), readyReason);
    }

    DefinitionOfReady definitionOfReady() {
        return DefinitionOfReady.ofBits(readyChecks);
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
        return new ProductState(
                key, name, description, archived, definitionOfReady().list(), readyReason);
    }

    /** As events carry it. */
    record ProductState(
            String key,
            String name,
            @Nullable String description,
            boolean archived,
            List<ReadyCheck> definitionOfReady,
            @Nullable String definitionOfReadyReason) {}

    @Override
    public Object remains() {
        return Map.of("key", key);
    }
}
