package dev.tandem.product.roadmap;

import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.backlog.projection.ReleaseDates;
import dev.tandem.backlog.projection.WorkSnapshot;
import dev.tandem.model.agreement.Concern;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import dev.tandem.model.promise.ReleaseHealth;
import dev.tandem.product.feature.FeatureStatus;
import dev.tandem.product.goal.Metric;
import dev.tandem.product.release.PlannedRelease;
import dev.tandem.product.release.ReleaseStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Goals, the initiatives that serve them, their releases, and the features and debt in these")
public record RoadmapView(
        List<GoalNode> goals,

        @Schema(description = "Initiatives that serve no goal")
        List<InitiativeNode> initiatives,

        @Schema(description = "Releases of what serves neither a goal nor an initiative")
        List<ReleaseNode> releases) {
    public record GoalNode(
            UUID id,
            String title,
            @Schema(nullable = true) @Nullable LocalDate targetOn,
            @Nullable Metric metric,

            @Schema(nullable = true, description = "How much of the metric's way is done") @Nullable
            Share metricProgress,

            WorkProgress work,
            List<InitiativeNode> initiatives,

            @Schema(description = "Of features that serve the goal without an initiative")
            List<ReleaseNode> releases) {}

    public record InitiativeNode(
            UUID id,
            Concern kind,
            String title,
            @Schema(nullable = true) @Nullable LocalDate targetOn,
            @Nullable Metric metric,

            @Schema(nullable = true, description = "How much of the metric's way is done") @Nullable
            Share metricProgress,

            WorkProgress work,
            List<ReleaseNode> releases) {}

    public record ReleaseNode(
            @Schema(nullable = true, description = "Null for what is in no release") @Nullable
            UUID id,

            @Schema(nullable = true) @Nullable String name,
            @Schema(nullable = true) @Nullable LocalDate targetOn,
            @Schema(nullable = true) @Nullable ReleaseStatus status,

            @Schema(nullable = true, description = "Whether it will be out on its day; null where nothing can be said")
            @Nullable
            ReleaseHealth health,

            @Schema(nullable = true, description = "When half of the forecast's runs have it done") @Nullable
            LocalDate p50,

            @Schema(nullable = true, description = "When 85 % of the forecast's runs have it done") @Nullable
            LocalDate p85,

            WorkProgress work,
            List<FeatureNode> features,

            @Schema(description = "Engineering's, as this service knows it")
            List<DebtNode> debt) {
        static ReleaseNode of(PlannedRelease release, @Nullable ReleaseDates dates, Planned inside) {
            return new ReleaseNode(
                    release.id(),
                    release.name(),
                    release.targetOn(),
                    release.status(),
                    release.health(),
                    dates == null ? null : dates.p50(),
                    dates == null ? null : dates.p85(),
                    inside.progress(),
                    inside.featureNodes(),
                    inside.debtNodes());
        }

        static ReleaseNode none(Planned inside) {
            return new ReleaseNode(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    inside.progress(),
                    inside.featureNodes(),
                    inside.debtNodes());
        }
    }

    public record FeatureNode(
            UUID id,
            @Schema(examples = "PAY-12") String key,
            String title,
            FeatureStatus status,
            @Schema(nullable = true) @Nullable Points points,
            @Schema(examples = "IN_PROGRESS") String progress) {}

    public record DebtNode(
            UUID id,
            @Schema(examples = "PAY-D3") String key,
            String title,

            @Schema(description = "What happens if it is skipped")
            String consequence,

            @Schema(examples = "OPEN") String status,

            @Schema(nullable = true, description = "Who answers for it") @Nullable
            String owner,

            @Schema(nullable = true) @Nullable Points points,
            @Schema(examples = "IN_PROGRESS") String progress) {
        static DebtNode of(BacklogItem item) {
            var owner = item.owner();
            return new DebtNode(
                    item.id(),
                    item.key(),
                    Objects.requireNonNull(owner.title()),
                    Objects.requireNonNull(owner.why()),
                    Objects.requireNonNull(owner.status()),
                    owner.owner(),
                    item.work().points(),
                    Objects.requireNonNull(item.work().progress()));
        }
    }

    @Schema(description = "How far what is below is; what was dropped is left out")
    public record WorkProgress(
            int features,
            int shipped,
            @Schema(description = "Debt items") int debt,
            @Schema(description = "Those that are done") int paid,

            @Schema(description = "Engineering's estimates of all of it together")
            BigDecimal points,

            @Schema(description = "Those of what is done") BigDecimal donePoints) {
        static WorkProgress of(List<FeatureNode> features, List<DebtNode> debt) {
            return new WorkProgress(
                    features.size(),
                    (int) features.stream()
                            .filter(feature -> feature.status() == FeatureStatus.SHIPPED)
                            .count(),
                    debt.size(),
                    (int) debt.stream()
                            .filter(item -> WorkSnapshot.DONE.equals(item.progress()))
                            .count(),
                    sum(features, debt, progress -> true),
                    sum(features, debt, WorkSnapshot.DONE::equals));
        }

        private static BigDecimal sum(List<FeatureNode> features, List<DebtNode> debt, Predicate<String> progress) {
            var own = features.stream()
                    .filter(feature -> progress.test(feature.progress()))
                    .map(FeatureNode::points);
            var debts =
                    debt.stream().filter(item -> progress.test(item.progress())).map(DebtNode::points);
            return Points.number(Stream.concat(own, debts)
                    .filter(Objects::nonNull)
                    .mapToLong(Points::tenths)
                    .sum());
        }
    }
}
