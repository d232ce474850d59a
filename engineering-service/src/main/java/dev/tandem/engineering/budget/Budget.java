package dev.tandem.engineering.budget;

import dev.tandem.kit.journal.Aggregate;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Defaults;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A product's debt budget as its events tell it: what the merged order needs to hold the agreed share, and the status.
 * All of it is calculated from the {@link BudgetInputs}. Its id is the product's.
 */
@Entity
@Table(name = "budget")
class Budget extends Aggregate {
    static final String KIND = Kind.BUDGET.word();

    @Column(name = "policy_version")
    private int policyVersion;

    @Column(name = "debt_share")
    private int debtShare;

    private int tolerance;

    @Column(name = "window_sprints")
    private int windowSprints;

    private int interrupts;

    private long carry;

    @Column(name = "live_balance")
    private long liveBalance;

    private int median;

    @Column(name = "capacity")
    private @Nullable Integer capacityTenths;

    @Enumerated(EnumType.STRING)
    private BudgetStatus status;

    @Column(name = "planned_capacity")
    private @Nullable Integer plannedCapacityTenths;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable RunningSprint running;

    /** Basis points; null while nothing is done. */
    private @Nullable Integer rolling;

    @Column(name = "next_target")
    private @Nullable Integer nextTarget;

    @Column(name = "closed_sprints")
    private int closedSprints;

    @Column(name = "proposed_policy")
    private @Nullable Integer proposedPolicy;

    @Column(name = "next_terms_at")
    private @Nullable Instant nextPolicyAt;

    protected Budget() {}

    private Budget(UUID productId) {
        super(productId);
        status = BudgetStatus.INSUFFICIENT_DATA;
    }

    /** As {@link Budgets} inserts its row, which is done in SQL since two may change a product's sprints first at once. */
    static Budget of(UUID productId) {
        var budget = new Budget(productId);
        budget.debtShare = Policy.DEFAULT.share();
        budget.tolerance = Policy.DEFAULT.tolerance().basisPoints();
        budget.windowSprints = Policy.DEFAULT.windowSprints();
        budget.interrupts = Policy.DEFAULT.interrupts().basisPoints();
        budget.median = Defaults.MEDIAN.tenths();
        return budget;
    }

    void recordMedian(Points newMedian) {
        median = newMedian.tenths();
        happened("budget.median-recorded");
    }

    /** It waits for the other side, and moves no number until then. */
    void propose(PolicyVersion policy, Policy inForce) {
        proposedPolicy = policy.version();
        happened(
                "budget.policy-proposed",
                "proposed policy %d: %s"
                        .formatted(policy.version(), policy.policy().comparedTo(inForce)));
    }

    void agree(PolicyVersion policy, Policy inForce) {
        proposedPolicy = null;
        happened(
                "budget.policy-agreed",
                "agreed to policy %d: %s"
                        .formatted(policy.version(), policy.policy().comparedTo(inForce)));
    }

    void object(PolicyVersion policy) {
        proposedPolicy = null;
        happened(
                "budget.policy-objected",
                "objected to policy %d".formatted(policy.version())
                        + Optional.ofNullable(policy.note()).map(": "::concat).orElse(""));
    }

    /** @param capacity of the first sprint; null where none is planned */
    void expect(@Nullable Points capacity) {
        plannedCapacityTenths = capacity == null ? null : capacity.tenths();
    }

    /** @param sprint null where none is active any more */
    void follow(@Nullable RunningSprint sprint) {
        running = sprint;
    }

    /** A change of status has an event of its own, since operators watch for it. */
    void calculate(BudgetInputs inputs) {
        var before = status;
        var result = inputs.result();
        policyVersion = inputs.policyInForce().map(PolicyVersion::version).orElse(0);
        debtShare = result.policy().share();
        tolerance = result.policy().tolerance().basisPoints();
        windowSprints = result.policy().windowSprints();
        interrupts = result.policy().interrupts().basisPoints();
        carry = result.carry().units();
        liveBalance = inputs.live(result).units();
        capacityTenths = result.capacity() == null ? null : result.capacity().tenths();
        status = result.status();
        rolling = basisPoints(result.rolling());
        nextTarget = basisPoints(result.nextTarget());
        closedSprints = inputs.closed().size();
        nextPolicyAt = inputs.upcoming().stream()
                .map(policy -> policy.scheduled().effectiveFrom())
                .min(Instant::compareTo)
                .orElse(null);
        happened(before == status ? "budget.reckoned" : "budget.status-changed");
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
    public BudgetState state() {
        return new BudgetState(
                id(),
                policyVersion,
                proposedPolicy,
                new Share(debtShare),
                new Share(tolerance),
                windowSprints,
                new Share(interrupts),
                new Balance(carry),
                new Balance(liveBalance),
                median(),
                Points.ofTenths(capacityTenths),
                shareOf(rolling),
                shareOf(nextTarget),
                closedSprints,
                status);
    }

    private static @Nullable Integer basisPoints(@Nullable ExactShare share) {
        return share == null ? null : share.rounded().basisPoints();
    }

    private static @Nullable Share shareOf(@Nullable Integer basisPoints) {
        return basisPoints == null ? null : new Share(basisPoints);
    }

    BudgetStatus status() {
        return status;
    }

    Points median() {
        return new Points(median);
    }

    @Nullable
    Points plannedCapacity() {
        return Points.ofTenths(plannedCapacityTenths);
    }

    @Nullable
    RunningSprint running() {
        return running;
    }

    /** From when the next policy is in force, as {@link PolicyActivation} reads it; null where none is scheduled. */
    @Nullable
    Instant nextPolicyAt() {
        return nextPolicyAt;
    }

    /** As events carry it. */
    record BudgetState(
            UUID productId,
            int policyVersion,
            @Nullable Integer proposedPolicy,
            Share debtShare,
            Share tolerance,
            int windowSprints,
            Share interrupts,
            Balance carry,
            Balance liveBalance,
            Points median,
            @Nullable Points capacity,
            @Nullable Share rolling,
            @Nullable Share nextTarget,
            int closedSprints,
            BudgetStatus status) {}
}
