package dev.tandem.product.feature;

import dev.tandem.backlog.projection.WorkSnapshot;
import dev.tandem.kit.precondition.Versioned;
import dev.tandem.model.lane.ExternalRef;
import dev.tandem.model.points.Points;
import dev.tandem.product.scorecard.ScoreView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A feature; estimate, progress, sprint and risks are engineering's and only shown here")
public record FeatureView(
        UUID id,
        @Schema(examples = "PAY-12") String key,
        UUID productId,
        @Schema(examples = "Pay by card") String title,
        @Schema(nullable = true) @Nullable String problem,
        @Schema(nullable = true) @Nullable String why,
        @Schema(nullable = true) @Nullable String description,
        List<AcceptanceCriterion> acceptanceCriteria,
        List<SuccessMetric> successMetrics,
        List<Evidence> evidence,
        @Schema(nullable = true) @Nullable UUID goalId,
        @Schema(nullable = true) @Nullable UUID initiativeId,
        @Schema(nullable = true) @Nullable UUID releaseId,
        List<String> tags,
        @Schema(nullable = true) @Nullable String owner,
        @Schema(nullable = true) @Nullable String rolloutOwner,
        List<LinkFields> links,
        List<ExternalRef> externalRefs,
        FeatureStatus status,

        @Schema(nullable = true, description = "What was said when it came to its status") @Nullable
        String statusReason,

        @Schema(nullable = true) @Nullable Instant shippedAt,
        @Nullable ScoreView score,
        @Schema(nullable = true) @Nullable EstimateView estimate,
        @Schema(examples = "TODO") String progress,
        @Schema(nullable = true) @Nullable SprintView sprint,
        RisksView risks,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "As in the ETag", examples = "1")
        long version)
        implements Versioned {
    @Schema(description = "What engineering expects it to take")
    public record EstimateView(
            Points points,
            @Schema(nullable = true) @Nullable Points low,
            @Schema(nullable = true) @Nullable Points high,
            @Schema(nullable = true) @Nullable String confidence) {
        static @Nullable EstimateView of(WorkSnapshot work) {
            return work.points() == null
                    ? null
                    : new EstimateView(work.points(), work.low(), work.high(), work.confidence());
        }
    }

    @Schema(description = "The sprint that engineering planned it for")
    public record SprintView(
            UUID id,
            @Schema(examples = "Sprint 12") String name,
            @Schema(examples = "ACTIVE") String status) {
        static @Nullable SprintView of(WorkSnapshot work) {
            var sprint = work.sprint();
            return sprint == null ? null : new SprintView(sprint.id(), sprint.name(), sprint.status());
        }
    }

    @Schema(description = "What could go wrong with it, by engineering")
    public record RisksView(
            int open,

            @Schema(nullable = true, examples = "HIGH") @Nullable
            String highest) {
        static RisksView of(WorkSnapshot work) {
            return new RisksView(work.openRisks() == null ? 0 : work.openRisks(), work.highestRisk());
        }
    }

    static FeatureView of(Feature feature, WorkSnapshot work) {
        var fields = feature.fields();
        return new FeatureView(
                feature.id(),
                feature.key(),
                feature.productId(),
                fields.title(),
                fields.problem(),
                fields.why(),
                fields.description(),
                fields.acceptanceCriteria(),
                fields.successMetrics(),
                fields.evidence(),
                fields.goalId(),
                fields.initiativeId(),
                fields.releaseId(),
                fields.tags(),
                fields.owner(),
                fields.rolloutOwner(),
                // A feature settles them; only a body may leave them out.
                Objects.requireNonNull(fields.links()),
                fields.externalRefs(),
                feature.status(),
                feature.statusReason(),
                feature.shippedAt(),
                ScoreView.of(feature.score(), work.points()),
                EstimateView.of(work),
                Objects.requireNonNull(work.progress()),
                SprintView.of(work),
                RisksView.of(work),
                feature.createdAt(),
                feature.updatedAt(),
                feature.version());
    }
}
