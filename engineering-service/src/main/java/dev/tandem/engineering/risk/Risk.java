package dev.tandem.engineering.risk;

import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.Severity;
import dev.tandem.model.part.ProductPart;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/** Something that could go wrong with an item. */
@Entity
@Table(name = "risk")
class Risk extends ProductPart {
    static final String KIND = "risk";

    @Column(name = "item_id", updatable = false)
    private UUID itemId;

    @Column(name = "item_key", updatable = false)
    private String item;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private RiskKind riskKind;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private String statement;
    private String mitigation;

    @Enumerated(EnumType.STRING)
    private RiskStatus status;

    protected Risk() {}

    private Risk(KnownItem item) {
        super(item.productId());
        this.itemId = item.id();
        this.item = item.key();
    }

    static Risk raise(KnownItem item, RiskFields fields) {
        var risk = new Risk(item);
        risk.set(fields);
        risk.happened("risk.raised");
        return risk;
    }

    void edit(RiskFields fields) {
        set(fields);
        happened("risk.edited");
    }

    void delete() {
        ended("risk.deleted");
    }

    private void set(RiskFields fields) {
        riskKind = fields.kind();
        severity = fields.severity();
        statement = fields.statement();
        mitigation = fields.mitigation();
        status = Optional.ofNullable(fields.status()).orElse(RiskStatus.OPEN);
    }

    RiskFields fields() {
        return new RiskFields(riskKind, severity, statement, mitigation, status);
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
        return new RiskState(productId(), itemId, item, riskKind, severity, statement, mitigation, status);
    }

    /** As events carry it. */
    record RiskState(
            UUID productId,
            UUID itemId,
            String item,
            RiskKind kind,
            Severity severity,
            String statement,
            String mitigation,
            RiskStatus status) {}
}
