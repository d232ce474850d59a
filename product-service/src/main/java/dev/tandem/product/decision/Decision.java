package dev.tandem.product.decision;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.part.ProductPart;
import dev.tandem.model.role.Roles;
import dev.tandem.product.ProductProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DecisionItem> items = List.of();

    @Column(name = "overdue_since")
    private @Nullable Instant overdueSince;

    protected Decision() {}

    private Decision(UUID productId, DecisionFields fields, List<DecisionItem> items) {
        super(productId);
        this.fields = fields.settled(items);
        this.items = items;
    }

    /**
     * Either side asks, whoever is to decide.
     *
     * @param responsible who answers for such decisions now; named here and kept, so that what is shown is what is asked of them
     */
    static Decision ask(UUID productId, DecisionFields fields, List<DecisionItem> items, Optional<String> responsible) {
        var decision = new Decision(productId, fields.orDecidedBy(responsible), items);
        decision.happened("decision.created", "asked for a decision");
        return decision;
    }

    /** Both sides edit what is asked; whose it is and who decides changes only the side whose it is. */
    void edit(DecisionFields newFields, List<DecisionItem> nowItems, Actor by, Instant now) {
        refuseOnceDecided();
        var settled = newFields.settled(nowItems);
        if (settled.kind() != fields.kind() || !settled.deciders().equals(fields.deciders())) {
            requireSide(by);
        }
        fields = settled;
        items = nowItems;
        if (overdueSince != null) {
            overdueSince = isOverdue(now) ? fields.dueAt() : null;
        }
        happened("decision.edited");
    }

    /** Either side knows another way. */
    void add(DecisionOption option) {
        refuseOnceDecided();
        if (fields.options().stream().anyMatch(each -> each.name().equals(option.name()))) {
            throw Invalid.refusal(List.of(Invalid.at("/name", "is the name of another option")));
        }
        if (fields.options().size() >= DecisionFields.MOST_OPTIONS) {
            throw Invalid.refusal(
                    List.of(Invalid.at("", "there are %d options already".formatted(DecisionFields.MOST_OPTIONS))));
        }
        fields = fields.and(option);
        happened("decision.edited", "added the option " + option.name());
    }

    void decide(DecideRequest request, Actor by, Instant now) {
        refuseOnceDecided();
        requireSide(by);
        requireDecider(by);
        if (fields.options().stream().noneMatch(option -> option.name().equals(request.option()))) {
            throw Invalid.refusal(List.of(Invalid.at(
                    "/option",
                    "must be one of "
                            + fields.options().stream()
                                    .map(DecisionOption::name)
                                    .toList())));
        }
        resolution = new Resolution(request.option(), request.why(), by.name(), now);
        happened("decision.decided", "decided for " + request.option());
    }

    /** Says once that its day has passed. */
    void becomeOverdue(Instant now) {
        if (isOverdue(now) && overdueSince == null) {
            overdueSince = fields.dueAt();
            happened("decision.overdue", "is overdue");
        }
    }

    void delete(Actor by) {
        refuseOnceDecided();
        requireSide(by);
        ended("decision.deleted");
    }

    private void requireSide(Actor by) {
        fields.kind().side().require(by, "A decision of kind " + fields.kind());
    }

    private void requireDecider(Actor by) {
        boolean isAdmin = Arrays.asList(by.role().split(",")).contains(Roles.ADMIN);
        if (!isAdmin && !fields.deciders().isEmpty() && !fields.deciders().contains(by.name())) {
            throw ProductProblem.NOT_A_DECIDER
                    .because("It is for one of %s to decide", fields.deciders())
                    .with("deciders", fields.deciders());
        }
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

    List<DecisionItem> items() {
        return items;
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
        return new DecisionState(productId(), fields, items, status(), resolution, overdueSince);
    }

    /** As events carry it. */
    record DecisionState(
            UUID productId,
            @JsonUnwrapped @JsonIgnoreProperties("items") DecisionFields fields,
            List<DecisionItem> items,
            DecisionStatus status,
            @Nullable Resolution decision,
            @Nullable Instant overdueSince) {}
}
