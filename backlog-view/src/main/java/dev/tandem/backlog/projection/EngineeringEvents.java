package dev.tandem.backlog.projection;

import static dev.tandem.backlog.projection.EventFields.ownerSnapshot;
import static dev.tandem.backlog.projection.EventFields.required;
import static dev.tandem.backlog.projection.EventFields.tenths;

import dev.tandem.backlog.projection.EventFields.ExternalRef;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The fields of engineering's events that the view needs; the others are ignored. */
final class EngineeringEvents {
    private EngineeringEvents() {}

    record DebtEvent(
            UUID id,
            UUID productId,
            Long epoch,
            Long version,
            boolean deleted,
            String key,
            String title,
            String consequence,
            String status,
            String kind,
            String rank,
            boolean expedite,
            List<String> tags,
            List<ExternalRef> externalRefs,
            Instant updatedAt) {
        Update update() {
            var snapshot = ownerSnapshot(
                    Lane.DEBT,
                    epoch,
                    version,
                    deleted,
                    title,
                    consequence,
                    status,
                    kind,
                    rank,
                    expedite,
                    tags,
                    externalRefs,
                    null,
                    updatedAt);
            return new Update.Owner(
                    required("id", id), required("productId", productId), required("key", key), snapshot);
        }
    }

    record Sprint(UUID id, String name, String status, Points points) {
        SprintSnapshot snapshot() {
            return new SprintSnapshot(
                    required("id of the sprint", id), name, required("status of the sprint", status), tenths(points));
        }
    }

    record Risks(int open, String highest) {}

    record WorkItemEvent(
            UUID id,
            UUID productId,
            Long epoch,
            Long version,
            boolean deleted,
            String key,
            Points points,
            Points low,
            Points high,
            String confidence,
            String progress,
            Sprint sprint,
            Risks risks,
            Instant updatedAt) {
        Update update() {
            var snapshot = new WorkSnapshot(
                    epoch,
                    required("version", version),
                    Shape.CURRENT,
                    deleted,
                    tenths(points),
                    tenths(low),
                    tenths(high),
                    confidence,
                    deleted ? null : required("progress", progress),
                    sprint == null ? null : sprint.snapshot(),
                    risks == null ? 0 : risks.open(),
                    risks == null ? null : risks.highest(),
                    updatedAt);
            return new Update.Work(
                    required("id", id), required("productId", productId), required("key", key), snapshot);
        }
    }

    record BudgetEvent(
            UUID productId,
            Long epoch,
            Long version,
            boolean deleted,
            Share debtShare,
            Balance carry,
            Balance liveBalance,
            Points median,
            Points capacity) {
        Update update() {
            return new Update.Budget(required("productId", productId), deleted ? defaults() : told());
        }

        /** A restored database does not know the budget: the defaults hold, as if engineering had said nothing yet. */
        private BudgetSnapshot defaults() {
            var defaults = BudgetSnapshot.DEFAULT;
            return new BudgetSnapshot(
                    epoch,
                    required("version", version),
                    Shape.CURRENT,
                    defaults.debtShareBasisPoints(),
                    defaults.carryUnits(),
                    defaults.liveBalanceUnits(),
                    defaults.medianTenths(),
                    defaults.capacityTenths());
        }

        private BudgetSnapshot told() {
            return new BudgetSnapshot(
                    epoch,
                    required("version", version),
                    Shape.CURRENT,
                    required("debtShare", debtShare).basisPoints(),
                    required("carry", carry).units(),
                    required("liveBalance", liveBalance).units(),
                    required("median", median).tenths(),
                    tenths(capacity));
        }
    }
}
