package dev.tandem.product.feature;

import dev.tandem.kit.json.ReadOnlyFields;
import dev.tandem.kit.json.ReadOnlyFields.Elsewhere;
import dev.tandem.model.lane.ExternalRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@ReadOnlyFields(
        value = {
            "id",
            "key",
            "productId",
            "status",
            "statusReason",
            "shippedAt",
            "score",
            "version",
            "createdAt",
            "updatedAt"
        },
        elsewhere = {
            @Elsewhere(field = "estimate", path = "/api/v1/items/{feature}/estimate"),
            @Elsewhere(field = "progress", path = "/api/v1/items/{feature}/progress"),
            @Elsewhere(field = "sprint", path = "/api/v1/products/{product}/sprints"),
            @Elsewhere(field = "risks", path = "/api/v1/items/{feature}/risks")
        })
@Schema(description = "What product says of a feature", additionalProperties = Schema.False.class)
public record FeatureFields(
        @NotBlank @Size(max = 300) @Schema(examples = "Pay by card")
        String title,

        @Size(max = 50_000) @Schema(nullable = true, description = "What is wrong today, and for whom")
        String problem,

        @Size(max = 50_000) @Schema(nullable = true, description = "Why it is worth doing; shown in the backlog")
        String why,

        @Size(max = 50_000) @Schema(nullable = true) String description,
        @Size(max = 100) List<@NotNull @Valid AcceptanceCriterion> acceptanceCriteria,
        @Size(max = 50) List<@NotNull @Valid SuccessMetric> successMetrics,
        @Size(max = 100) List<@NotNull @Valid Evidence> evidence,

        @Schema(nullable = true, description = "The goal that it serves")
        UUID goalId,

        @Schema(nullable = true, description = "The initiative that it belongs to")
        UUID initiativeId,

        @Schema(nullable = true, description = "The release that it goes out with")
        UUID releaseId,

        @Size(max = 50) List<@NotBlank @Size(max = 50) String> tags,

        @Size(max = 200) @Schema(nullable = true, description = "Who answers for it")
        String owner,

        @Size(max = 200) @Schema(nullable = true, description = "Who brings it to its users")
        String rolloutOwner,

        @Size(max = 50) List<@NotNull @Valid LinkFields> links,
        @Size(max = 20) List<@NotNull @Valid ExternalRef> externalRefs) {

    /** As far as other trackers tell of one. */
    static FeatureFields imported(String title, String description, List<String> tags, ExternalRef ref) {
        return new FeatureFields(
                title,
                null,
                null,
                description,
                null,
                null,
                null,
                null,
                null,
                null,
                tags,
                null,
                null,
                null,
                List.of(ref));
    }
}
