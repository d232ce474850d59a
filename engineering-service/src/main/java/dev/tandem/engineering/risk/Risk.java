package dev.tandem.engineering.risk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.part.ProductPart;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Something that could go wrong with an item. */
@Entity
@Table(name = "risk")
class Risk extends ProductPart {
    static final String KIND = Kind.RISK.word();

    @Column(name = "item_id", updatable = false)
    private UUID itemId;

    @Column(name = "item_key", updatable = false)
    private String item;

    @Embedded
    private RiskFields fields;

    protected Risk() {}

    private Risk(KnownItem item, RiskFields fields) {
        super(item.productId());
        this.itemId = item.id();
        this.item = item.key();
        this.fields = fields;
    }

    static Risk raise(KnownItem item, RiskFields fields) {
        var risk = new Risk(item, fields);
        risk.happened("risk.raised");
        return risk;
    }

    void edit(RiskFields newFields) {
        fields = newFields;
        happened("risk.edited");
    }

    void delete() {
        ended("risk.deleted");
    }

    RiskFields fields() {
        return fields;
    }

    UUID itemId() {
        return itemId;
    }

    String item() {
        return item;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public RiskState state() {
        return new RiskState(productId(), itemId, item, fields);
    }

    /** As events carry it. */
    record RiskState(
            UUID productId,
            UUID itemId,
            String item,
            @JsonUnwrapped RiskFields fields) {}
}
