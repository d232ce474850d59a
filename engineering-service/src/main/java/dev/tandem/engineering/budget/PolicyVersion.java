package dev.tandem.engineering.budget;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.Sides;
import dev.tandem.kit.identity.Actor;
import dev.tandem.model.agreement.AgreementVerdict;
import dev.tandem.model.points.Share;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A policy as one side proposed it for a reason, and what the other side said. What was proposed never changes; another
 * policy is another version.
 */
@Entity
@Table(name = "budget_policy")
@IdClass(PolicyVersion.Key.class)
class PolicyVersion {
    record Key(UUID productId, int version) {}

    @Id
    @Column(name = "product_id")
    private UUID productId;

    @Id
    private int version;

    @Column(name = "debt_share")
    private int debtShare;

    private int tolerance;

    @Column(name = "window_sprints")
    private int windowSprints;

    private int interrupts;

    @Enumerated(EnumType.STRING)
    private PolicyStatus status = PolicyStatus.PROPOSED;

    @Column(name = "effective_from")
    private @Nullable Instant effectiveFrom;

    private String author;

    /** Those from before policies were proposed have an author only. */
    @Column(name = "proposed_by")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Actor proposedBy;

    private String reason;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "answered_by")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Actor answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private @Nullable String note;

    protected PolicyVersion() {}

    private PolicyVersion(
            UUID productId,
            int version,
            Policy policy,
            @Nullable Instant effectiveFrom,
            Actor proposedBy,
            String reason,
            Instant writtenAt) {
        this.productId = productId;
        this.version = version;
        this.debtShare = policy.debtShare().basisPoints();
        this.tolerance = policy.tolerance().basisPoints();
        this.windowSprints = policy.windowSprints();
        this.interrupts = policy.interrupts().basisPoints();
        this.effectiveFrom = effectiveFrom;
        this.author = proposedBy.name();
        this.proposedBy = proposedBy;
        this.reason = reason;
        this.writtenAt = writtenAt;
    }

    /** @param effectiveFrom a later day; null for as soon as it is agreed */
    static PolicyVersion propose(
            UUID productId,
            int version,
            Policy policy,
            @Nullable Instant effectiveFrom,
            Actor proposer,
            String reason,
            Instant now) {
        return new PolicyVersion(productId, version, policy, effectiveFrom, Sides.of(proposer), reason, now);
    }

    /** @return whether that changed anything; who agrees to what is agreed already is right */
    boolean answer(PolicyAgreement answer, Actor actor, Instant now) {
        boolean agrees = answer.verdict() == AgreementVerdict.AGREED;
        if (agrees && isAgreed()) {
            return false;
        }
        if (!isProposed()) {
            throw EngineeringProblem.POLICY_NOT_PROPOSED
                    .because("Policy %d is %s", version, status)
                    .with("policyStatus", status);
        }
        Sides.requireOtherThan(Objects.requireNonNull(proposedBy), actor);
        note = answer.note();
        if (agrees) {
            agree(actor, now);
        } else {
            end(PolicyStatus.OBJECTED, actor, now);
        }
        return true;
    }

    /** It never comes into force earlier than it is agreed. */
    void agree(Actor actor, Instant now) {
        end(PolicyStatus.AGREED, actor, now);
        effectiveFrom = effectiveFrom == null || effectiveFrom.isBefore(now) ? now : effectiveFrom;
    }

    private void end(PolicyStatus how, Actor actor, Instant now) {
        status = how;
        answeredBy = Sides.of(actor);
        answeredAt = now;
    }

    /** Another was proposed before anybody answered. */
    void supersede() {
        status = PolicyStatus.SUPERSEDED;
    }

    boolean isProposed() {
        return status == PolicyStatus.PROPOSED;
    }

    boolean isAgreed() {
        return status == PolicyStatus.AGREED;
    }

    /** How often it was written: an admin proposes and agrees in one. */
    int writes() {
        return answeredAt != null && answeredAt.isAfter(writtenAt) ? 2 : 1;
    }

    UUID productId() {
        return productId;
    }

    /** Of one that is agreed. */
    ScheduledPolicy scheduled() {
        return new ScheduledPolicy(Objects.requireNonNull(effectiveFrom), policy());
    }

    Policy policy() {
        return new Policy(new Share(debtShare), new Share(tolerance), windowSprints, new Share(interrupts));
    }

    int version() {
        return version;
    }

    PolicyStatus status() {
        return status;
    }

    /** Null where it was proposed for as soon as it is agreed, and is not. */
    @Nullable
    Instant effectiveFrom() {
        return effectiveFrom;
    }

    String author() {
        return author;
    }

    @Nullable
    Actor proposedBy() {
        return proposedBy;
    }

    String reason() {
        return reason;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** Null while nobody answered. */
    @Nullable
    Actor answeredBy() {
        return answeredBy;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    String note() {
        return note;
    }
}
