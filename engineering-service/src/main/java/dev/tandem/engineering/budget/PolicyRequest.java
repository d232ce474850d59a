package dev.tandem.engineering.budget;

import dev.tandem.kit.json.ReadOnlyFields;
import dev.tandem.model.points.Share;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@ReadOnlyFields({
    "revision",
    "status",
    "effectiveFrom",
    "author",
    "proposedBy",
    "writtenAt",
    "agreedBy",
    "agreedAt",
    "objectedBy",
    "objectedAt",
    "note",
    "upcoming",
    "proposed",
    "version"
})
@Schema(
        description = "New terms; what is left out stays as it would be on the day from which they hold",
        additionalProperties = Schema.False.class)
public record PolicyRequest(
        @Schema(nullable = true, description = "How much of the points done is to be debt") @Nullable
        Share debtShare,

        @Schema(nullable = true, description = "How far off it may be", examples = "0.05") @Nullable
        Share tolerance,

        @Min(1)
        @Max(Policy.MOST_SPRINTS)
        @Schema(nullable = true, description = "Over how many closed sprints it is looked at", examples = "6")
        @Nullable
        Integer windowSprints,

        @Schema(
                nullable = true,
                description = "How much of a sprint's capacity small requests of operations may take without a word",
                examples = "0.05")
        @Nullable
        Share interrupts,

        @Schema(
                nullable = true,
                description =
                        "The UTC day from which they hold, not before today, and never before they are agreed on; as soon as that where none is given")
        @Nullable
        LocalDate effectiveOn,

        @NotBlank
        @Size(max = 50_000)
        @Schema(examples = "Two outages in March: a third of the work goes into the platform until June")
        String reason) {
    Policy appliedTo(Policy before) {
        return new Policy(
                Optional.ofNullable(debtShare).orElse(before.debtShare()),
                Optional.ofNullable(tolerance).orElse(before.tolerance()),
                Optional.ofNullable(windowSprints).orElse(before.windowSprints()),
                Optional.ofNullable(interrupts).orElse(before.interrupts()));
    }
}
