package dev.tandem.product.feature;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.model.lane.BatchLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Features to create or change, all or none", additionalProperties = Schema.False.class)
public record FeatureBatchRequest(@NotEmpty @Size(max = 200) List<@NotNull @Valid BatchItem> items) {
    @Schema(description = "Either `create`, or `feature` and `change`", additionalProperties = Schema.False.class)
    public record BatchItem(
            @Schema(implementation = FeatureFields.class, description = "The fields of a new feature") @Nullable
            JsonNode create,

            @Schema(nullable = true, description = "Key or id of a feature to change", examples = "PAY-12") @Nullable
            String feature,

            @Schema(
                    nullable = true,
                    description = "The version that is to be changed; any where none is given",
                    examples = "3")
            @Nullable
            Long version,

            @Schema(
                    implementation = Object.class,
                    description = "A merge patch, as PATCH takes it",
                    examples = "{\"owner\": \"checkout\"}")
            @Nullable
            JsonNode change)
            implements BatchLine {
        public BatchItem {
            BatchLine.requireEither(create, feature, version, change, "feature");
        }

        @Override
        public @Nullable String item() {
            return feature;
        }
    }
}
