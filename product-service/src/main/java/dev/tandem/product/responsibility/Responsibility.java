package dev.tandem.product.responsibility;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Whose an area of the work is", additionalProperties = Schema.False.class)
public record Responsibility(
        @NotBlank
        @Size(max = 100)
        @Schema(
                description =
                        "SPEC, DECISIONS, ARCHITECTURE, ROLLOUT, STAKEHOLDERS, DESIGN, CUSTOMER_FEEDBACK, ON_CALL, AB_TESTS, or a name of your own",
                examples = "ROLLOUT")
        String area,

        @Schema(nullable = true, description = "Whose it is; null while it is nobody's") @Nullable
        AreaOwner whose,

        @Size(max = 200) @Schema(nullable = true, description = "Who does it", examples = "Paula") @Nullable
        String who,

        @Size(max = 200)
        @Schema(nullable = true, description = "Who does it while they are away", examples = "Erin")
        @Nullable
        String standIn) {
    static Responsibility nobodys(String area) {
        return new Responsibility(area, null, null, null);
    }

    boolean hasOwner() {
        return whose != null;
    }

    boolean namesSomebody() {
        return who != null || standIn != null;
    }
}
