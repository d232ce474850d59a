package dev.tandem.product.metric;

import dev.tandem.kit.json.ReadOnlyFields;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Embeddable
@ReadOnlyFields({"id", "productId", "measurements", "latest", "version", "createdAt", "updatedAt"})
@Schema(description = "What is measured", additionalProperties = Schema.False.class)
public record MetricFields(
        @NotBlank @Size(max = 300) @Schema(description = "Once in a product", examples = "Visitors who pay")
        String name,

        @Size(max = 50) @Schema(nullable = true, examples = "%") @Nullable
        String unit,

        @Enumerated(EnumType.STRING)
        @Schema(nullable = true, description = "Which way is better; null where neither is")
        @Nullable
        Direction direction) {}
