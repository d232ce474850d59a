package dev.tandem.product.feature;

import dev.tandem.kit.json.ReadOnlyFields;
import dev.tandem.kit.json.ReadOnlyFields.Elsewhere;
import dev.tandem.model.lane.ExternalRef;
import dev.tandem.product.ProductProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Embeddable
@ReadOnlyFields(
        value = {
            "id",
            "key",
            "productId",
            "status",
            "statusReason",
            "backlogPosition",
            "shippedAt",
            "score",
            "tradeoffs",
            "agreements",
            "chosenOption",
            "umbrella",
            "version",
            "createdAt",
            "updatedAt"
        },
        elsewhere = {
            @Elsewhere(field = "estimate", path = "/api/v1/items/{feature}/estimate"),
            @Elsewhere(field = "progress", path = "/api/v1/items/{feature}/progress"),
            @Elsewhere(field = "sprint", path = "/api/v1/products/{product}/sprints"),
            @Elsewhere(field = "feasibility", path = "/api/v1/items/{feature}/feasibility"),
            @Elsewhere(field = "risks", path = "/api/v1/items/{feature}/risks")
        })
@Schema(description = "What product says of a feature", additionalProperties = Schema.False.class)
public record FeatureFields(
        @NotBlank @Size(max = 300) @Schema(examples = "Pay by card")
        String title,

        @Size(max = 50_000) @Schema(nullable = true, description = "What is wrong today, and for whom") @Nullable
        String problem,

        @Size(max = 50_000)
        @Schema(nullable = true, description = "Why it is worth doing; shown in the backlog")
        @Nullable
        String why,

        @Size(max = 50_000) @Schema(nullable = true) @Nullable
        String description,

        @Column(name = "acceptance_criteria") @JdbcTypeCode(SqlTypes.JSON) @Size(max = MOST_CRITERIA)
        List<@NotNull @Valid AcceptanceCriterion> acceptanceCriteria,

        @Column(name = "success_metrics") @JdbcTypeCode(SqlTypes.JSON) @Size(max = 50)
        List<@NotNull @Valid SuccessMetric> successMetrics,

        @JdbcTypeCode(SqlTypes.JSON) @Size(max = 100) List<@NotNull @Valid Evidence> evidence,

        @Column(name = "goal_id") @Schema(nullable = true, description = "The goal that it serves") @Nullable
        UUID goalId,

        @Column(name = "initiative_id")
        @Schema(nullable = true, description = "The initiative that it belongs to")
        @Nullable
        UUID initiativeId,

        @Column(name = "release_id")
        @Schema(nullable = true, description = "The release that it goes out with")
        @Nullable
        UUID releaseId,

        @Size(max = 50) List<@NotBlank @Size(max = 50) String> tags,

        @Size(max = 200) @Schema(nullable = true, description = "Who answers for it") @Nullable
        String owner,

        @Column(name = "rollout_owner")
        @Size(max = 200)
        @Schema(nullable = true, description = "Who brings it to its users")
        @Nullable
        String rolloutOwner,

        @Column(name = "step_id")
        @Schema(nullable = true, description = "The step of the story map that it makes possible")
        @Nullable
        UUID stepId,

        @Column(name = "solution_options") @JdbcTypeCode(SqlTypes.JSON) @Size(max = MOST_OPTIONS)
        List<@NotNull @Valid SolutionOption> solutionOptions,

        @Column(name = "test_plan") @JdbcTypeCode(SqlTypes.JSON) @Valid @Schema(nullable = true) @Nullable
        TestPlan testPlan,

        // Their column keeps what they lead to as well; see Feature.
        @Formula("cast('[]' as jsonb)") @JdbcTypeCode(SqlTypes.JSON) @Size(max = 50) @Nullable
        List<@NotNull @Valid LinkFields> links,

        @Column(name = "external_refs") @JdbcTypeCode(SqlTypes.JSON) @Size(max = 20)
        List<@NotNull @Valid ExternalRef> externalRefs) {
    static final int MOST_CRITERIA = 100;
    static final int MOST_OPTIONS = 20;
    static final FeatureFields NONE = of("", null, List.of(), List.of());

    public FeatureFields {
        acceptanceCriteria = acceptanceCriteria == null ? List.of() : acceptanceCriteria;
        successMetrics = successMetrics == null ? List.of() : successMetrics;
        evidence = evidence == null ? List.of() : evidence;
        solutionOptions = solutionOptions == null ? List.of() : solutionOptions;
        tags = tags == null ? List.of() : tags;
        externalRefs = externalRefs == null ? List.of() : externalRefs;
    }

    /** As they are kept: each part has an id, and nothing is there twice. */
    FeatureFields settled(FeatureFields before, @Nullable UUID release, List<Link> found) {
        return new FeatureFields(
                title,
                problem,
                why,
                description,
                Part.settle(acceptanceCriteria, before.acceptanceCriteria, "/acceptanceCriteria"),
                Part.settle(successMetrics, before.successMetrics, "/successMetrics"),
                Part.settle(evidence, before.evidence, "/evidence"),
                goalId,
                initiativeId,
                release,
                tags.stream().distinct().toList(),
                owner,
                rolloutOwner,
                stepId,
                Part.settle(solutionOptions, before.solutionOptions, "/solutionOptions"),
                testPlan,
                found.stream().map(Link::fields).toList(),
                ExternalRef.distinct(externalRefs));
    }

    /** Whether it asks for the same: what it solves, when it is done, and how one will see that it worked. */
    boolean specifiesAs(FeatureFields other) {
        return Objects.equals(problem, other.problem)
                && successMetrics.equals(other.successMetrics)
                && acceptanceCriteria.stream()
                        .map(AcceptanceCriterion::text)
                        .toList()
                        .equals(other.acceptanceCriteria.stream()
                                .map(AcceptanceCriterion::text)
                                .toList());
    }

    /** What was measured cannot be taken away. */
    void requireKept(Set<UUID> measured) {
        var kept = successMetrics.stream().map(SuccessMetric::id).toList();
        var gone = measured.stream()
                .filter(metric -> !kept.contains(metric))
                .sorted()
                .toList();
        if (!gone.isEmpty()) {
            throw ProductProblem.STILL_IN_USE
                    .because("Success metrics that were measured cannot be taken away")
                    .with("by", List.of("outcomes"))
                    .with("metrics", gone);
        }
    }

    AcceptanceCriterion criterion(String id) {
        return acceptanceCriteria.stream()
                .filter(each -> id.equals(String.valueOf(each.id())))
                .findFirst()
                .orElseThrow(() -> ProductProblem.CRITERION_NOT_FOUND.because("It has no acceptance criterion %s", id));
    }

    SolutionOption option(String id) {
        return solutionOptions.stream()
                .filter(each -> id.equals(String.valueOf(each.id())))
                .findFirst()
                .orElseThrow(
                        () -> ProductProblem.SOLUTION_OPTION_NOT_FOUND.because("It has no solution option %s", id));
    }

    FeatureFields withCriteria(List<AcceptanceCriterion> criteria) {
        return with(criteria, evidence, solutionOptions);
    }

    FeatureFields withOptions(List<SolutionOption> options) {
        return with(acceptanceCriteria, evidence, options);
    }

    private FeatureFields with(List<AcceptanceCriterion> criteria, List<Evidence> found, List<SolutionOption> options) {
        return new FeatureFields(
                title,
                problem,
                why,
                description,
                criteria,
                successMetrics,
                found,
                goalId,
                initiativeId,
                releaseId,
                tags,
                owner,
                rolloutOwner,
                stepId,
                options,
                testPlan,
                links,
                externalRefs);
    }

    FeatureFields withRolloutOwner(String who) {
        return new FeatureFields(
                title,
                problem,
                why,
                description,
                acceptanceCriteria,
                successMetrics,
                evidence,
                goalId,
                initiativeId,
                releaseId,
                tags,
                owner,
                who,
                stepId,
                solutionOptions,
                testPlan,
                links,
                externalRefs);
    }

    /** As a part of it begins: with parts of its own, which nothing was said of yet, and with no name in other trackers. */
    FeatureFields copied() {
        return new FeatureFields(
                title,
                problem,
                why,
                description,
                acceptanceCriteria.stream().map(AcceptanceCriterion::copied).toList(),
                successMetrics.stream().map(metric -> metric.withId(null)).toList(),
                evidence.stream().map(each -> each.withId(null)).toList(),
                goalId,
                initiativeId,
                releaseId,
                tags,
                owner,
                rolloutOwner,
                stepId,
                solutionOptions.stream().map(SolutionOption::copied).toList(),
                testPlan,
                List.of(),
                List.of());
    }

    /** As far as other trackers tell of one. */
    static FeatureFields imported(String title, @Nullable String description, List<String> tags, ExternalRef ref) {
        return of(title, description, tags, List.of(ref));
    }

    private static FeatureFields of(
            String title, @Nullable String description, List<String> tags, List<ExternalRef> externalRefs) {
        return new FeatureFields(
                title,
                null,
                null,
                description,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                tags,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                externalRefs);
    }
}
