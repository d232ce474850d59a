package dev.tandem.product.release;

import dev.tandem.model.tradeoff.Tradeoff;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ReleaseScopeChangeRequest",
        description = "What changes in a committed release, and what that means",
        additionalProperties = Schema.False.class)
public record ScopeChangeRequest(
        @NotBlank @Size(max = 50_000) @Schema(examples = "Refunds come in, gift cards go out")
        String whatChanged,

        @Size(max = 200)
        @Schema(nullable = true, description = "Keys or ids of features that come in", examples = "[\"PAY-14\"]")
        List<@NotBlank @Size(max = 50) String> add,

        @Size(max = 200)
        @Schema(nullable = true, description = "Keys or ids of features that go out", examples = "[\"PAY-9\"]")
        List<@NotBlank @Size(max = 50) String> remove,

        @Schema(nullable = true, description = "The new day; the old one stays where none is given") @Nullable
        LocalDate targetOn,

        @NotBlank @Size(max = 50_000) @Schema(examples = "A week later")
        String timelineImpact,

        @NotBlank @Size(max = 50_000) @Schema(examples = "Less time to test the old browsers")
        String qualityImpact,

        @NotBlank @Size(max = 50_000) @Schema(examples = "Take it: support cannot cope any longer")
        String recommendation,

        @Size(max = 50_000)
        @Pattern(regexp = Tradeoff.SAYS_SOMETHING, message = "must not be blank")
        @Schema(
                nullable = true,
                description = "What is traded off where the forecast does not reach the new day; kept and shown",
                examples = "Two engineers come over from the platform")
        @Nullable
        String tradeoff) {
    public ScopeChangeRequest {
        add = add == null ? List.of() : add;
        remove = remove == null ? List.of() : remove;
        if (add.isEmpty() && remove.isEmpty() && targetOn == null) {
            throw new IllegalArgumentException("must add or remove a feature, or name another day");
        }
    }

    ScopeChangeView carriedOut(int number, List<ScopeItem> added, List<ScopeItem> removed, String by, Instant at) {
        return new ScopeChangeView(
                number, whatChanged, added, removed, targetOn, timelineImpact, qualityImpact, recommendation, by, at);
    }
}
