package dev.tandem.model.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An answer to a question", additionalProperties = Schema.False.class)
public record AnswerRequest(
        @NotBlank @Size(max = 50_000) @Schema(examples = "The bank does, from May on")
        String text) {}
