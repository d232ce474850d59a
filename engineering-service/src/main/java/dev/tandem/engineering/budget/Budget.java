package dev.tandem.engineering.budget;

import dev.tandem.backlog.points.Balance;
import dev.tandem.backlog.points.Points;
import dev.tandem.backlog.points.Share;
import dev.tandem.kit.aggregate.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A product's debt budget: what the merged order needs to hold the agreed share. Its id is the product's. */
@Entity
@Table(name = "budget")
class Budget extends Aggregate {
    @Column(name = "debt_share")
    private int debtShare;

    private long carry;

    @Column(name = "live_balance")
    private long liveBalance;

    private int median;

    protected Budget() {}

    void recordMedian(Points newMedian) {
        median = newMedian.tenths();
        happened("budget.median-recorded");
    }

    @Override
    public String kind() {
        return "budget";
    }

    @Override
    public UUID partitionedBy() {
        return id();
    }

    @Override
    public BudgetState state() {
        return new BudgetState(
                id(), new Share(debtShare), new Balance(carry), new Balance(liveBalance), new Points(median), null);
    }

    /** As events carry it. */
    record BudgetState(
            UUID productId, Share debtShare, Balance carry, Balance liveBalance, Points median, Points capacity) {}
}
