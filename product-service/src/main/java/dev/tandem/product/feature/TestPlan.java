package dev.tandem.product.feature;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the test shows, becomes evidence of kind EXPERIMENT. */
@Schema(description = "How to find out cheaply whether it would work", additionalProperties = Schema.False.class)
public record TestPlan(
        @NotBlank @Size(max = 50_000) @Schema(examples = "Half of those who leave would pay by card")
        String hypothesis,

        @NotBlank @Size(max = 50_000) @Schema(examples = "A button that says: coming soon, shall we tell you?")
        String simplestTest,

        @NotBlank @Size(max = 300) @Schema(examples = "Visitors who press it, of all who reach the basket")
        String metric,

        @NotBlank @Size(max = 50_000) @Schema(examples = "Below 5 % after 1,000 visitors")
        String stopWhen) {}
