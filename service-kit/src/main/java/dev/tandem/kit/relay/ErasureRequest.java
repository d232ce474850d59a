package dev.tandem.kit.relay;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Whose name to take out of everything", additionalProperties = Schema.False.class)
public record ErasureRequest(
        @NotBlank @Size(max = 200) @Schema(description = "The name, exactly as history has it", examples = "ada")
        String person,

        @Schema(
                nullable = true,
                description =
                        "What to put in its place; a new one where it is not given. The other service is given this one's",
                examples = "erased-0d9f3c2b1a48")
        @Nullable
        @Pattern(regexp = Pseudonym.FORM)
        String pseudonym) {}
