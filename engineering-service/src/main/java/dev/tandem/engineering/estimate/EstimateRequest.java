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
        description = "What an item is expected to take: low ≤ points ≤ high",
        additionalProperties = Schema.False.class)
public record EstimateRequest(
        @NotNull Points points,

        @Schema(nullable = true, description = "If all goes well") @Nullable
        Points low,

        @Schema(nullable = true, description = "If it does not") @Nullable
        Points high,

        @Schema(nullable = true) @Nullable Confidence confidence,

        @Size(max = 50)
        @Schema(description = "What has to be true for it to hold", examples = "[\"The gateway has a sandbox\"]")
        List<@NotBlank @Size(max = 2000) String> assumptions) {
    public EstimateRequest {
        boolean inOrder = points == null
                || ((low == null || low.compareTo(points) <= 0) && (high == null || high.compareTo(points) >= 0));
        if (!inOrder) {
            throw new IllegalArgumentException("must hold low ≤ points ≤ high");
        }
        assumptions = assumptions == null ? List.of() : assumptions;
    }
}
