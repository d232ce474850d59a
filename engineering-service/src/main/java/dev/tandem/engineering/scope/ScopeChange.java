package dev.tandem.engineering.scope;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.Sides;
import dev.tandem.engineering.sprint.Sprint;
import dev.tandem.kit.identity.Actor;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.part.ProductPart;
import dev.tandem.model.tradeoff.Overridden;
import dev.tandem.model.tradeoff.Tradeoff;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A change of what an active sprint holds: asked for by one role, decided by another. */
@Entity
@Table(name = "scope_change")
class ScopeChange extends ProductPart {
    static final String KIND = Kind.SCOPE_CHANGE.word();

    @Column(name = "sprint_id", updatable = false)
    private UUID sprintId;

    @Column(name = "what_changed")
    private String whatChanged;

    @Column(name = "add_items")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<ItemRef> add = List.of();

    @Column(name = "remove_items")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<ItemRef> remove = List.of();

    @Column(name = "timeline_impact")
    private @Nullable String timelineImpact;

    @Column(name = "quality_impact")
    private @Nullable String qualityImpact;

    private @Nullable String recommendation;
    private boolean automatic;

    @Column(name = "in_force_at_once")
    private boolean inForceAtOnce;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ScopeEffect effect;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Tradeoff> tradeoffs = List.of();

    @Enumerated(EnumType.STRING)
    private ScopeChangeStatus status = ScopeChangeStatus.REQUESTED;

    @Column(name = "requested_by")
    @JdbcTypeCode(SqlTypes.JSON)
    private Actor requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "decided_by")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Actor decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String reason;

    protected ScopeChange() {}

    private ScopeChange(Sprint sprint, String whatChanged, Actor requestedBy, Instant now, String what) {
        super(sprint.productId());
        this.sprintId = sprint.id();
        this.whatChanged = whatChanged;
        this.requestedBy = requestedBy;
        this.requestedAt = now;
        happened(what);
    }

    /** @param broken rules that the request names a tradeoff for */
    static ScopeChange request(
            RequestedScope scope, ScopeChangeRequest request, List<Overridden> broken, Actor actor, Instant now) {
        var change = of(scope, request, actor, now, "scope-change.requested");
        if (!broken.isEmpty() && request.tradeoff() != null) {
            change.tradeoffs = List.of(new Tradeoff(now, actor, broken, request.tradeoff()));
        }
        return change;
    }

    /** What is on fire is not asked for; the other side is told. */
    static ScopeChange atOnce(RequestedScope scope, ScopeChangeRequest request, Actor actor, Instant now) {
        var change = of(scope, request, actor, now, "scope-change.recorded");
        change.inForceAtOnce = true;
        change.status = ScopeChangeStatus.ACCEPTED;
        change.decidedBy = Sides.of(actor);
        change.decidedAt = now;
        return change;
    }

    private static ScopeChange of(
            RequestedScope scope, ScopeChangeRequest request, Actor actor, Instant now, String what) {
        var change = new ScopeChange(scope.sprint(), request.whatChanged(), Sides.of(actor), now, what);
        change.add = scope.addRefs();
        change.remove = scope.removeRefs();
        change.effect = ScopeEffect.of(scope);
        change.timelineImpact = request.timelineImpact();
        change.qualityImpact = request.qualityImpact();
        change.recommendation = request.recommendation();
        return change;
    }

    /** Recorded where an item's owner closed it though it was being worked on; there is nothing left to decide. */
    static ScopeChange withdrawal(Sprint sprint, ItemRef item, String whatChanged, Actor actor, Instant now) {
        var change = new ScopeChange(sprint, whatChanged, actor, now, "scope-change.recorded");
        change.remove = List.of(item);
        change.automatic = true;
        change.status = ScopeChangeStatus.ACCEPTED;
        change.decidedBy = actor;
        change.decidedAt = now;
        return change;
    }

    void decide(Decision decision, Actor actor, Instant now) {
        if (status != ScopeChangeStatus.REQUESTED) {
            throw EngineeringProblem.SCOPE_CHANGE_DECIDED
                    .because("It is %s since %s", status, Objects.requireNonNull(decidedAt))
                    .with("decision", status);
        }
        Sides.requireOtherThan(requestedBy, actor);
        status = decision.decision() == Decision.Verdict.ACCEPT
                ? ScopeChangeStatus.ACCEPTED
                : ScopeChangeStatus.REJECTED;
        decidedBy = Sides.of(actor);
        decidedAt = now;
        reason = decision.reason();
        happened("scope-change.decided");
    }

    /** The sprint was closed before anybody decided. */
    void expire(Instant now) {
        status = ScopeChangeStatus.REJECTED;
        decidedBy = Actor.SYSTEM;
        decidedAt = now;
        reason = "The sprint was closed before it was decided";
        happened("scope-change.decided");
    }

    boolean isAccepted() {
        return status == ScopeChangeStatus.ACCEPTED;
    }

    UUID sprintId() {
        return sprintId;
    }

    boolean overrides(Overridden rule) {
        return tradeoffs.stream().anyMatch(tradeoff -> tradeoff.overridden().contains(rule));
    }

    List<ItemRef> add() {
        return add;
    }

    List<ItemRef> remove() {
        return remove;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ScopeChangeState state() {
        return new ScopeChangeState(
                productId(),
                sprintId,
                whatChanged,
                add,
                remove,
                timelineImpact,
                qualityImpact,
                recommendation,
                automatic,
                inForceAtOnce,
                effect,
                tradeoffs,
                status,
                requestedBy,
                requestedAt,
                decidedBy,
                decidedAt,
                reason);
    }

    /** As events carry it. */
    record ScopeChangeState(
            UUID productId,
            UUID sprintId,
            String whatChanged,
            List<ItemRef> add,
            List<ItemRef> remove,
            @Nullable String timelineImpact,
            @Nullable String qualityImpact,
            @Nullable String recommendation,
            boolean automatic,
            boolean inForceAtOnce,
            @Nullable ScopeEffect effect,
            List<Tradeoff> tradeoffs,
            ScopeChangeStatus status,
            Actor requestedBy,
            Instant requestedAt,
            @Nullable Actor decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason) {}
}
