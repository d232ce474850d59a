package dev.tandem.product.release;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
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

        @NotBlank @Size(max = 50_000) @Schema(examples = "A week later")
        String timelineImpact,

        @NotBlank @Size(max = 50_000) @Schema(examples = "Less time to test the old browsers")
        String qualityImpact,

        @NotBlank @Size(max = 50_000) @Schema(examples = "Take it: support cannot cope any longer")
        String recommendation) {
    public ScopeChangeRequest {
        add = add == null ? List.of() : add;
        remove = remove == null ? List.of() : remove;
        if (add.isEmpty() && remove.isEmpty()) {
            throw new IllegalArgumentException("must add or remove a feature");
        }
    }

    ScopeChangeView carriedOut(int number, List<ScopeItem> added, List<ScopeItem> removed, String by, Instant at) {
        return new ScopeChangeView(
                number, whatChanged, added, removed, timelineImpact, qualityImpact, recommendation, by, at);
    }
}
