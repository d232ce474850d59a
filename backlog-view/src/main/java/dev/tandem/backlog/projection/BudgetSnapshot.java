package dev.tandem.backlog.projection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.tandem.kit.journal.EventVersion;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Defaults;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What the order needs of engineering's budget. */
@Embeddable
public record BudgetSnapshot(
        @Column(name = "budget_epoch") Long epoch,
        @Column(name = "budget_version") Long version,
        @JsonIgnore @Column(name = "budget_shape") @Nullable Integer shape,
        @Column(name = "debt_share") Integer debtShareBasisPoints,
        @Column(name = "carry") Long carryUnits,
        @Column(name = "live_balance") Long liveBalanceUnits,
        @Column(name = "median") Integer medianTenths,
        @Column(name = "capacity") @Nullable Integer capacityTenths)
        implements Snapshot {
    /** Holds until engineering says otherwise: a fifth for debt, and three points for an item without an estimate. */
    public static final BudgetSnapshot DEFAULT =
            new BudgetSnapshot(0L, Defaults.DEBT_SHARE.basisPoints(), 0L, 0L, Defaults.MEDIAN.tenths(), null);

    public BudgetSnapshot {
        epoch = Snapshot.epochOf(epoch);
    }

    /** As an event of the first epoch tells it. */
    public BudgetSnapshot(
            Long version,
            Integer debtShareBasisPoints,
            Long carryUnits,
            Long liveBalanceUnits,
            Integer medianTenths,
            @Nullable Integer capacityTenths) {
        this(
                EventVersion.FIRST_EPOCH,
                version,
                Shape.CURRENT,
                debtShareBasisPoints,
                carryUnits,
                liveBalanceUnits,
                medianTenths,
                capacityTenths);
    }

    public Share debtShare() {
        return new Share(debtShareBasisPoints);
    }

    /** What the order starts from: K of the closed sprints and L of the active one. */
    public Balance balance() {
        return new Balance(carryUnits).plus(new Balance(liveBalanceUnits));
    }

    public Points median() {
        return new Points(medianTenths);
    }

    /** The order cannot hold the share around a feature above the capacity C, or around debt above 2wC/(1−w). */
    public boolean isTooLarge(Lane lane, int tenths) {
        return tenths > largest(lane);
    }

    /** @return the most tenths that are not too large */
    public int largest(Lane lane) {
        long share = debtShareBasisPoints;
        if (capacityTenths == null || share == 0 || share == Share.WHOLE) {
            return Integer.MAX_VALUE;
        }
        return lane == Lane.FEATURE
                ? capacityTenths
                : Math.toIntExact(Math.min(Integer.MAX_VALUE, 2 * share * capacityTenths / (Share.WHOLE - share)));
    }
}
