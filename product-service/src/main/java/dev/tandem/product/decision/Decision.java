package dev.tandem.product.decision;

import dev.tandem.kit.problem.Invalid;
import dev.tandem.model.part.ProductPart;
import dev.tandem.product.ProductProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A question that must be answered by a day, answered once. */
@Entity
@Table(name = "decision")
class Decision extends ProductPart {
    static final String KIND = "decision";

    private String goal;

    @Column(name = "decision_needed")
    private String decisionNeeded;

    @Column(name = "due_at")
    private Instant dueAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DecisionOption> options;

    private String recommendation;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DecisionRisk> risks;

    @Column(name = "outcome")
    @JdbcTypeCode(SqlTypes.JSON)
    private Resolution resolution;

    @Column(name = "overdue_since")
    private Instant overdueSince;

    protected Decision() {}

    private Decision(UUID productId) {
        super(productId);
    }

    static Decision ask(UUID productId, DecisionFields fields) {
        var decision = new Decision(productId);
        decision.set(fields);
        decision.happened("decision.created");
        return decision;
    }

    void edit(DecisionFields fields, Instant now) {
        refuseOnceDecided();
        set(fields);
        if (dueAt.isAfter(now)) {
            overdueSince = null;
        }
        happened("decision.edited");
    }

    void decide(DecideRequest request, String by, Instant now) {
        refuseOnceDecided();
        if (options.stream().noneMatch(option -> option.name().equals(request.option()))) {
            throw Invalid.refusal(List.of(Invalid.at(
                    "/option",
                    "must be one of "
                            + options.stream().map(DecisionOption::name).toList())));
        }
        resolution = new Resolution(request.option(), request.why(), by, now);
        happened("decision.decided");
    }

    /** Says once that its day has passed. */
    void becomeOverdue(Instant now) {
        if (isOverdue(now) && overdueSince == null) {
            overdueSince = dueAt;
            happened("decision.overdue");
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

    private void set(DecisionFields fields) {
        goal = fields.goal();
        decisionNeeded = fields.decisionNeeded();
        dueAt = fields.dueAt().truncatedTo(ChronoUnit.MICROS);
        options = fields.options();
        recommendation = fields.recommendation();
        risks = fields.risks() == null ? List.of() : fields.risks();
    }

    boolean isOverdue(Instant now) {
        return resolution == null && dueAt.isBefore(now);
    }

    DecisionStatus status() {
        return resolution == null ? DecisionStatus.OPEN : DecisionStatus.DECIDED;
    }

    Resolution resolution() {
        return resolution;
    }

    DecisionFields fields() {
        return new DecisionFields(goal, decisionNeeded, dueAt, options, recommendation, risks);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public DecisionState state() {
        return new DecisionState(
                productId(),
                goal,
                decisionNeeded,
                dueAt,
                options,
                recommendation,
                risks,
                status(),
                resolution,
                overdueSince);
    }

    /** As events carry it. */
    record DecisionState(
            UUID productId,
            String goal,
            String decisionNeeded,
            Instant dueAt,
            List<DecisionOption> options,
            String recommendation,
            List<DecisionRisk> risks,
            DecisionStatus status,
            Resolution decision,
            Instant overdueSince) {}
}
