package dev.tandem.product.feature;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How it hangs together with another item", additionalProperties = Schema.False.class)
public record LinkFields(
        @NotNull LinkType type,

        @NotBlank
        @Size(max = 50)
        @Schema(description = "Key or id of a feature or debt item of the same product", examples = "PAY-D3")
        String to) {}
