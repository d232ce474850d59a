package dev.tandem.engineering.scope;

import dev.tandem.kit.json.ReadOnlyFields;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.model.tradeoff.Tradeoff;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@ReadOnlyFields({
    "id",
    "sprint",
    "automatic",
    "status",
    "requestedBy",
    "requestedAt",
    "decidedBy",
    "decidedAt",
    "reason",
    "effect",
    "tradeoffs",
    "inForceAtOnce",
    "version"
})
@Schema(
        description = "What is to change in an active sprint, and what that does to it",
        additionalProperties = Schema.False.class)
public record ScopeChangeRequest(
        @NotBlank @Size(max = 50_000) @Schema(examples = "The regulator moved the deadline; refunds can wait")
        String whatChanged,

        @Size(max = 50)
        @Schema(description = "Keys or ids of open, estimated items to take in", examples = "[\"PAY-14\"]")
        List<@NotBlank String> add,

        @Size(max = 50) @Schema(description = "Keys or ids of items to take out", examples = "[\"PAY-12\"]")
        List<@NotBlank String> remove,

        @Size(max = 50_000) @Schema(nullable = true) @Nullable
        String timelineImpact,

        @Size(max = 50_000) @Schema(nullable = true) @Nullable
        String qualityImpact,

        @Size(max = 50_000) @Schema(nullable = true) @Nullable
        String recommendation,

        @Size(max = 50_000)
        @Pattern(regexp = Tradeoff.SAYS_SOMETHING, message = "must not be blank")
        @Schema(
                nullable = true,
                description =
                        "What is traded off where more comes in than the sprint holds, or what is not ready; kept and shown",
                examples = "The tests of the old browsers wait for the next sprint")
        @Nullable
        String tradeoff) {
    public ScopeChangeRequest {
        add = add == null ? List.of() : add;
        remove = remove == null ? List.of() : remove;
    }

    /** Whoever is to decide knows what it means; only what is on fire may be told in one sentence. */
    void requireAllTexts() {
        var missing = Stream.of(
                        missing("/timelineImpact", timelineImpact),
                        missing("/qualityImpact", qualityImpact),
                        missing("/recommendation", recommendation))
                .flatMap(Optional::stream)
                .toList();
        if (!missing.isEmpty()) {
            throw Invalid.refusal(missing);
        }
    }

    private static Optional<Invalid> missing(String pointer, @Nullable String text) {
        return text == null || text.isBlank()
                ? Optional.of(Invalid.at(pointer, "must be said, unless all that comes in is on fire"))
                : Optional.empty();
    }
}
