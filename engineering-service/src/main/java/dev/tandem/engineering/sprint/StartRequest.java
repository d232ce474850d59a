package dev.tandem.engineering.sprint;

import dev.tandem.model.tradeoff.Tradeoff;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Starts a sprint", additionalProperties = Schema.False.class)
public record StartRequest(
        @Size(max = 50_000)
        @Pattern(regexp = Tradeoff.SAYS_SOMETHING, message = "must not be blank")
        @Schema(
                nullable = true,
                description = "What is traded off where the commitment lies outside the bounds; kept and shown",
                examples = "The launch on Friday comes first; the next sprint repays the debt")
        @Nullable
        String tradeoff) {}
