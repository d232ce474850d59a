package dev.tandem.engineering.work;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What could be done instead", additionalProperties = Schema.False.class)
public record FeasibleOption(
        @NotBlank @Size(max = 300) @Schema(examples = "The provider's hosted page")
        String name,

        @Size(max = 10_000) @Schema(nullable = true) @Nullable
        String description,

        @Size(max = 10_000)
        @Schema(nullable = true, examples = "A third of the work; the page is not in our colours")
        @Nullable
        String tradeoffs) {}
