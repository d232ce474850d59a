package dev.tandem.product.roadmap;

import dev.tandem.backlog.projection.WorkSnapshot;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import dev.tandem.product.feature.FeatureStatus;
import dev.tandem.product.goal.Metric;
import dev.tandem.product.release.ReleaseStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Goals, the initiatives that serve them, their releases, and the features in these")
public record RoadmapView(
        List<GoalNode> goals,

        @Schema(description = "Initiatives that serve no goal")
        List<InitiativeNode> initiatives,

        @Schema(description = "Releases of features that serve neither a goal nor an initiative")
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
            String title,
            @Schema(nullable = true) @Nullable LocalDate targetOn,
            @Nullable Metric metric,

            @Schema(nullable = true, description = "How much of the metric's way is done") @Nullable
            Share metricProgress,

            WorkProgress work,
            List<ReleaseNode> releases) {}

    public record ReleaseNode(
            @Schema(nullable = true, description = "Null for features that are in no release") @Nullable
            UUID id,

            @Schema(nullable = true) @Nullable String name,
            @Schema(nullable = true) @Nullable LocalDate targetOn,
            @Schema(nullable = true) @Nullable ReleaseStatus status,
            WorkProgress work,
            List<FeatureNode> features) {}

    public record FeatureNode(
            UUID id,
            @Schema(examples = "PAY-12") String key,
            String title,
            FeatureStatus status,
            @Schema(nullable = true) @Nullable Points points,
            @Schema(examples = "IN_PROGRESS") String progress) {}

    @Schema(description = "How far the features below are; dropped ones are left out")
    public record WorkProgress(
            int features,
            int shipped,

            @Schema(description = "Engineering's estimates together")
            BigDecimal points,

            @Schema(description = "Those of features whose work is done")
            BigDecimal donePoints) {
        static WorkProgress of(List<FeatureNode> features) {
            return new WorkProgress(
                    features.size(),
                    (int) features.stream()
                            .filter(feature -> feature.status() == FeatureStatus.SHIPPED)
                            .count(),
                    sum(features.stream()),
                    sum(features.stream().filter(feature -> WorkSnapshot.DONE.equals(feature.progress()))));
        }

        private static BigDecimal sum(Stream<FeatureNode> features) {
            return Points.number(features.map(FeatureNode::points)
                    .filter(Objects::nonNull)
                    .mapToLong(Points::tenths)
                    .sum());
        }
    }
}
