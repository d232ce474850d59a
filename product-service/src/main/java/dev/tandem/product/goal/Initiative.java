package dev.tandem.product.goal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tandem.kit.identity.Actor;
import dev.tandem.model.agreement.Concern;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.part.ProductPart;
import dev.tandem.product.StillInUse;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** A larger undertaking that serves a goal, and that features belong to. */
@Entity
@Table(name = "initiative")
class Initiative extends ProductPart {
    static final String KIND = Kind.INITIATIVE.word();

    @Embedded
    private InitiativeFields fields;

    protected Initiative() {}

    private Initiative(UUID productId, InitiativeFields fields) {
        super(productId);
        this.fields = fields;
    }

    static Initiative start(UUID productId, InitiativeFields fields, Actor by) {
        requireWriter(fields.kind(), by);
        Metric.requireOneSource(fields.metric());
        var initiative = new Initiative(productId, fields);
        initiative.happened("initiative.created");
        return initiative;
    }

    void edit(InitiativeFields newFields, Actor by) {
        requireWriter(fields.kind(), by);
        requireWriter(newFields.kind(), by);
        Metric.requireOneSource(newFields.metric());
        fields = newFields;
        happened("initiative.edited");
    }

    /** @param users what refers to it */
    void delete(List<String> users, Actor by) {
        requireWriter(fields.kind(), by);
        StillInUse.refuse(users, "the initiative " + fields.title());
        ended("initiative.deleted");
    }

    private static void requireWriter(Concern kind, Actor by) {
        kind.side().require(by, "An initiative of kind " + kind);
    }

    InitiativeFields fields() {
        return fields;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public InitiativeState state() {
        return new InitiativeState(productId(), fields);
    }

    /** As events carry it. */
    record InitiativeState(UUID productId, @JsonUnwrapped InitiativeFields fields) {}
}
