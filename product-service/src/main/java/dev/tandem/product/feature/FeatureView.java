package dev.tandem.product.feature;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tandem.backlog.projection.WorkSnapshot;
import dev.tandem.kit.precondition.Versioned;
import dev.tandem.model.lane.ExternalRef;
import dev.tandem.model.points.Points;
import dev.tandem.model.tradeoff.Tradeoff;
import dev.tandem.product.agreement.Agreement;
import dev.tandem.product.scorecard.ScoreView;
import java.time.Instant;
import java.util.Arrays;
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

        @Schema(nullable = true, description = "The step of the story map that it makes possible") @Nullable
        UUID stepId,

        List<SolutionOption> solutionOptions,

        @Schema(nullable = true, description = "The id of the one that is to be built") @Nullable
        UUID chosenOption,

        @Schema(nullable = true) @Nullable TestPlan testPlan,

        @Schema(description = "It was split: it is worked on through the features that have a link PART_OF to it")
        boolean umbrella,

        List<LinkFields> links,
        List<ExternalRef> externalRefs,
        FeatureStatus status,

        @Schema(nullable = true, description = "What was said when it came to its status") @Nullable
        String statusReason,

        @Schema(nullable = true) @Nullable Instant shippedAt,
        @Nullable ScoreView score,

        @Schema(description = "What was overridden for it, and why")
        List<Tradeoff> tradeoffs,

        @Schema(description = "What each side said last to what is specified")
        List<Agreement> agreements,

        @Schema(nullable = true) @Nullable EstimateView estimate,
        @Schema(examples = "TODO") String progress,
        @Schema(nullable = true) @Nullable SprintView sprint,
        RisksView risks,
        @Schema(nullable = true) @Nullable FeasibilityView feasibility,
        Instant createdAt,
        Instant updatedAt,

        @Schema(
                nullable = true,
                description =
                        "Where it stands in the merged order; in answers to its being ranked alone, and null where this service's copy does not have it there yet")
        @Nullable
        Long backlogPosition,

        @Schema(description = "As in the ETag", examples = "1")
        long version,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FeatureExpanded expanded)
        implements Versioned {
    private static final EngineeringsPart NOTHING_YET = EngineeringsPart.of(WorkSnapshot.NONE);

    private record EngineeringsPart(
            @Nullable EstimateView estimate,
            @Nullable String progress,
            @Nullable SprintView sprint,
            RisksView risks,
            @Nullable FeasibilityView feasibility) {
        static EngineeringsPart of(WorkSnapshot work) {
            return new EngineeringsPart(
                    EstimateView.of(work),
                    work.progress(),
                    SprintView.of(work),
                    RisksView.of(work),
                    FeasibilityView.of(work));
        }
    }

    @Schema(name = "FeatureEstimate", description = "What engineering expects it to take")
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

    @Schema(name = "FeatureSprint", description = "The sprint that engineering planned it for")
    public record SprintView(
            UUID id,
            @Schema(examples = "Sprint 12") String name,
            @Schema(examples = "ACTIVE") String status) {
        static @Nullable SprintView of(WorkSnapshot work) {
            var sprint = work.sprint();
            return sprint == null ? null : new SprintView(sprint.id(), sprint.name(), sprint.status());
        }
    }

    @Schema(name = "FeatureRisks", description = "What could go wrong with it, by engineering")
    public record RisksView(
            int open,

            @Schema(nullable = true, examples = "HIGH") @Nullable
            String highest) {
        static RisksView of(WorkSnapshot work) {
            return new RisksView(work.openRisks() == null ? 0 : work.openRisks(), work.highestRisk());
        }
    }

    @Schema(
            name = "FeatureFeasibility",
            description =
                    "What engineering says of whether it can be done as it is asked for; what it would do instead stands at engineering-service")
    public record FeasibilityView(
            @Schema(examples = "RISKY") String verdict,

            @Schema(nullable = true, examples = "The provider has no sandbox") @Nullable
            String note,

            Instant at) {
        static @Nullable FeasibilityView of(WorkSnapshot work) {
            var said = work.feasibility();
            return said == null ? null : new FeasibilityView(said.verdict(), said.note(), said.at());
        }
    }

    static FeatureView of(Feature feature, WorkSnapshot work) {
        return of(feature, work, null, null);
    }

    /** @param expanded null where nothing is asked for */
    static FeatureView of(
            Feature feature, WorkSnapshot work, @Nullable Long backlogPosition, @Nullable FeatureExpanded expanded) {
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
                fields.stepId(),
                fields.solutionOptions(),
                feature.discovery().chosenOption(),
                fields.testPlan(),
                feature.isUmbrella(),
                // A feature settles them; only a body may leave them out.
                Objects.requireNonNull(fields.links()),
                fields.externalRefs(),
                feature.status(),
                feature.statusReason(),
                feature.shippedAt(),
                ScoreView.of(feature.score(), work.points()),
                feature.tradeoffs(),
                feature.agreements(),
                EstimateView.of(work),
                Objects.requireNonNull(work.progress()),
                SprintView.of(work),
                RisksView.of(work),
                FeasibilityView.of(work),
                feature.createdAt(),
                feature.updatedAt(),
                backlogPosition,
                feature.version(),
                expanded);
    }

    @Override
    public @Nullable Object alsoShown() {
        var engineerings = new EngineeringsPart(estimate, progress, sprint, risks, feasibility);
        boolean isOwnOnly = engineerings.equals(NOTHING_YET) && expanded == null;
        return isOwnOnly ? null : Arrays.asList(engineerings, expanded);
    }
}
