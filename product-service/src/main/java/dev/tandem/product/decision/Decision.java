package dev.tandem.product.decision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.part.ProductPart;
import dev.tandem.product.ProductProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A question that must be answered by a day, answered once. */
@Entity
@Table(name = "decision")
class Decision extends ProductPart {
    static final String KIND = Kind.DECISION.word();

    @Embedded
    private DecisionFields fields;

    @Column(name = "outcome")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Resolution resolution;

    @Column(name = "overdue_since")
    private @Nullable Instant overdueSince;

    protected Decision() {}

    private Decision(UUID productId, DecisionFields fields) {
        super(productId);
        this.fields = fields;
    }

    static Decision ask(UUID productId, DecisionFields fields) {
        var decision = new Decision(productId, fields);
        decision.happened("decision.created");
        return decision;
    }

    void edit(DecisionFields newFields, Instant now) {
        refuseOnceDecided();
        fields = newFields;
        if (overdueSince != null) {
            overdueSince = isOverdue(now) ? fields.dueAt() : null;
        }
        happened("decision.edited");
    }

    void decide(DecideRequest request, String by, Instant now) {
        refuseOnceDecided();
        if (fields.options().stream().noneMatch(option -> option.name().equals(request.option()))) {
            throw Invalid.refusal(List.of(Invalid.at(
                    "/option",
                    "must be one of "
                            + fields.options().stream()
                                    .map(DecisionOption::name)
                                    .toList())));
        }
        resolution = new Resolution(request.option(), request.why(), by, now);
        happened("decision.decided", "decided for " + request.option());
    }

    /** Says once that its day has passed. */
    void becomeOverdue(Instant now) {
        if (isOverdue(now) && overdueSince == null) {
            overdueSince = fields.dueAt();
            happened("decision.overdue", "is overdue");
        }
    }

    void delete() {
        refuseOnceDecided();
        ended("decision.deleted");
    }

    private void refuseOnceDecided() {
        if (resolution != null) {
            throw ProductProblem.ALREADY_DECIDED
                    .because("%s decided for %s", resolution.by(), resolution.option())
                    .with("option", resolution.option())
                    .with("why", resolution.why())
                    .with("by", resolution.by())
                    .with("at", resolution.at());
        }
    }

    boolean isOverdue(Instant now) {
        return resolution == null && fields.dueAt().isBefore(now);
    }

    DecisionStatus status() {
        return resolution == null ? DecisionStatus.OPEN : DecisionStatus.DECIDED;
    }

    @Nullable
    Resolution resolution() {
        return resolution;
    }

    DecisionFields fields() {
        return fields;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public DecisionState state() {
        return new DecisionState(productId(), fields, status(), resolution, overdueSince);
    }

    /** As events carry it. */
    record DecisionState(
            UUID productId,
            @JsonUnwrapped DecisionFields fields,
            DecisionStatus status,
            @Nullable Resolution decision,
            @Nullable Instant overdueSince) {}
}
