package dev.tandem.engineering.budget;

import dev.tandem.model.points.Share;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A policy with its author, its reason and its moment. Never changed; a new policy is a new version. */
@Entity
@Immutable
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

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    private String author;
    private String reason;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected PolicyVersion() {}

    PolicyVersion(
            UUID productId,
            int version,
            Policy policy,
            Instant effectiveFrom,
            String author,
            String reason,
            Instant writtenAt) {
        this.productId = productId;
        this.version = version;
        this.debtShare = policy.debtShare().basisPoints();
        this.tolerance = policy.tolerance().basisPoints();
        this.windowSprints = policy.windowSprints();
        this.effectiveFrom = effectiveFrom;
        this.author = author;
        this.reason = reason;
        this.writtenAt = writtenAt;
    }

    UUID productId() {
        return productId;
    }

    ScheduledPolicy scheduled() {
        return new ScheduledPolicy(effectiveFrom, policy());
    }

    Policy policy() {
        return new Policy(new Share(debtShare), new Share(tolerance), windowSprints);
    }

    int version() {
        return version;
    }

    Instant effectiveFrom() {
        return effectiveFrom;
    }

    String author() {
        return author;
    }

    String reason() {
        return reason;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
