package dev.tandem.engineering.estimate;

import dev.tandem.engineering.work.Confidence;
import dev.tandem.model.points.Points;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "What one item is expected to take: low ≤ points ≤ high",
        additionalProperties = Schema.False.class)
public record ItemEstimate(
        @NotBlank @Schema(description = "Key or id of a feature or a debt item", examples = "PAY-12")
        String item,

        @NotNull Points points,

        @Schema(nullable = true, description = "If all goes well") @Nullable
        Points low,

        @Schema(nullable = true, description = "If it does not") @Nullable
        Points high,

        @Schema(nullable = true) @Nullable Confidence confidence,
        @Size(max = 50) List<@NotBlank @Size(max = 2000) String> assumptions) {
    public ItemEstimate {
        assumptions = assumptions == null ? List.of() : assumptions;
        // Checked where the field is read, so that the refusal names the place.
        new EstimateRequest(points, low, high, confidence, assumptions);
    }

    EstimateRequest request() {
        return new EstimateRequest(points, low, high, confidence, assumptions);
    }
}
