package dev.tandem.engineering.feasibility;

import dev.tandem.engineering.work.Feasibility;
import dev.tandem.engineering.work.FeasibilityVerdict;
import dev.tandem.engineering.work.FeasibleOption;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.model.role.Person;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "Whether an item can be done as it is asked for; NOT_AS_ASKED says why, or what instead",
        additionalProperties = Schema.False.class)
public record FeasibilityRequest(
        @NotNull FeasibilityVerdict verdict,

        @Size(max = 10_000) @Schema(nullable = true, examples = "The provider has no sandbox") @Nullable
        String note,

        @Size(max = 10) List<@NotNull @Valid FeasibleOption> options) {
    public FeasibilityRequest {
        options = options == null ? List.of() : options;
    }

    /** A no alone helps nobody. */
    Feasibility saidBy(Person by, Instant at) {
        boolean saysNothing = (note == null || note.isBlank()) && options.isEmpty();
        if (verdict == FeasibilityVerdict.NOT_AS_ASKED && saysNothing) {
            throw Invalid.refusal(
                    List.of(Invalid.at("/note", "must say why it cannot be done as asked, or `options` what instead")));
        }
        return new Feasibility(verdict, note, options, by, at);
    }
}
