package dev.tandem.engineering.sprint;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Plans an item for a sprint", additionalProperties = Schema.False.class)
public record NewSprintItem(
        @NotBlank @Schema(description = "Key or id of a feature or a debt item", examples = "PAY-12")
        String item) {}
