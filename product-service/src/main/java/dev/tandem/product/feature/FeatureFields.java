package dev.tandem.product.feature;

import dev.tandem.backlog.lane.ExternalRef;
import dev.tandem.kit.http.json.ReadOnlyFields;
import dev.tandem.kit.http.json.ReadOnlyFields.Elsewhere;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@ReadOnlyFields(
        value = {"id", "key", "status", "version", "createdAt", "updatedAt"},
        elsewhere = {
            @Elsewhere(field = "estimate", path = "/api/v1/items/{feature}/estimate"),
            @Elsewhere(field = "progress", path = "/api/v1/items/{feature}/progress")
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
        @Size(max = 50) List<@NotBlank @Size(max = 50) String> tags,
        @Size(max = 20) List<@NotNull @Valid ExternalRef> externalRefs) {}
