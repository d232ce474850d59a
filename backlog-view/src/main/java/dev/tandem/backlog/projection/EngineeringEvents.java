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
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of engineering's events that the view needs; the others are ignored. Events of what is deleted have few of them.
 */
final class EngineeringEvents {
    private EngineeringEvents() {}

    record Affected(UUID id) {}

    record DebtEvent(
            UUID id,
            UUID productId,
            @Nullable Long epoch,
            Long version,
            boolean deleted,
            String key,
            @Nullable String title,
            @Nullable String consequence,
            @Nullable String status,
            @Nullable String kind,
            @Nullable String rank,
            boolean expedite,
            @Nullable List<String> tags,
            @Nullable List<ExternalRef> externalRefs,
            @Nullable String owner,
            @Nullable UUID releaseId,
            @Nullable UUID initiativeId,
            @Nullable List<Affected> affects,
            boolean umbrella,
            @Nullable Instant updatedAt) {
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
                    owner,
                    null,
                    planning(),
                    umbrella,
                    null,
                    null,
                    updatedAt);
            return new Update.Owner(
                    required("id", id), required("productId", productId), required("key", key), snapshot);
        }

        private Planning planning() {
            var affected = affects == null
                    ? List.<UUID>of()
                    : affects.stream()
                            .map(feature -> required("id of a feature", feature.id()))
                            .toList();
            return new Planning(releaseId, initiativeId, null, null, List.of(), List.of(), affected);
        }
    }

    record Sprint(
            UUID id, String name, String status, @Nullable Points points) {
        SprintSnapshot snapshot() {
            return new SprintSnapshot(
                    required("id of the sprint", id), name, required("status of the sprint", status), tenths(points));
        }
    }

    record Risks(int open, @Nullable String highest) {}

    record Feasibility(String verdict, @Nullable String note, Instant at) {
        FeasibilitySnapshot snapshot() {
            return new FeasibilitySnapshot(
                    required("verdict of the feasibility", verdict), note, required("moment of the feasibility", at));
        }
    }

    record WorkItemEvent(
            UUID id,
            UUID productId,
            @Nullable Long epoch,
            Long version,
            boolean deleted,
            String key,
            @Nullable Points points,
            @Nullable Points low,
            @Nullable Points high,
            @Nullable String confidence,
            @Nullable String progress,
            @Nullable Instant doneAt,
            @Nullable Sprint sprint,
            @Nullable Risks risks,
            @Nullable Feasibility feasibility,
            @Nullable Instant updatedAt) {
        Update update() {
            var snapshot = new WorkSnapshot(
                    Snapshot.epochOf(epoch),
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
                    feasibility == null ? null : feasibility.snapshot(),
                    doneAt,
                    updatedAt);
            return new Update.Work(
                    required("id", id), required("productId", productId), required("key", key), snapshot);
        }
    }

    record BudgetEvent(
            UUID productId,
            @Nullable Long epoch,
            Long version,
            boolean deleted,
            @Nullable Share debtShare,
            @Nullable Balance carry,
            @Nullable Balance liveBalance,
            @Nullable Points median,
            @Nullable Points capacity) {
        Update update() {
            return new Update.Budget(required("productId", productId), deleted ? defaults() : told());
        }

        /** A restored database does not know the budget: the defaults hold, as if engineering had said nothing yet. */
        private BudgetSnapshot defaults() {
            var defaults = BudgetSnapshot.DEFAULT;
            return new BudgetSnapshot(
                    Snapshot.epochOf(epoch),
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
                    Snapshot.epochOf(epoch),
                    required("version", version),
                    Shape.CURRENT,
                    required("debtShare", debtShare).basisPoints(),
                    required("carry", carry).units(),
                    required("liveBalance", liveBalance).units(),
                    required("median", median).tenths(),
                    tenths(capacity));
        }
    }

    record ReleaseDate(
            UUID id, @Nullable LocalDate p50, @Nullable LocalDate p85) {}

    record ForecastEvent(
            UUID productId,
            @Nullable Long epoch,
            Long version,
            boolean deleted,
            @Nullable List<ReleaseDate> releases) {
        Update update() {
            var snapshot = new ForecastSnapshot(
                    Snapshot.epochOf(epoch),
                    required("version", version),
                    Shape.CURRENT,
                    deleted ? new TreeMap<>() : told());
            return new Update.Forecast(required("productId", productId), snapshot);
        }

        private SortedMap<UUID, ReleaseDates> told() {
            var dates = new TreeMap<UUID, ReleaseDates>();
            required("releases", releases)
                    .forEach(release -> dates.put(
                            required("id of a release", release.id()), new ReleaseDates(release.p50(), release.p85())));
            return dates;
        }
    }
}
