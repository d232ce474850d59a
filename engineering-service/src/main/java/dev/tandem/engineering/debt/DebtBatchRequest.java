package dev.tandem.engineering.debt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.model.lane.BatchLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Debt items to create or change, all or none", additionalProperties = Schema.False.class)
public record DebtBatchRequest(@NotEmpty @Size(max = 200) List<@NotNull @Valid DebtBatchItem> items) {
    @Schema(description = "Either `create`, or `debt` and `change`", additionalProperties = Schema.False.class)
    public record DebtBatchItem(
            @Schema(implementation = DebtFields.class, description = "The fields of a new debt item") @Nullable
            JsonNode create,

            @Schema(nullable = true, description = "Key or id of a debt item to change", examples = "PAY-D3") @Nullable
            String debt,

            @Schema(
                    nullable = true,
                    description = "The version that is to be changed; any where none is given",
                    examples = "3")
            @Nullable
            Long version,

            @Schema(
                    implementation = Object.class,
                    description = "A merge patch, as PATCH takes it",
                    examples = "{\"area\": \"checkout\"}")
            @Nullable
            JsonNode change)
            implements BatchLine {
        public DebtBatchItem {
            BatchLine.requireEither(create, debt, version, change, "debt");
        }

        @Override
        public @Nullable String item() {
            return debt;
        }
    }
}
