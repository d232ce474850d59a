package dev.tandem.product.release;

import dev.tandem.model.tradeoff.Tradeoff;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Commits a release", additionalProperties = Schema.False.class)
public record CommitRequest(
        @Size(max = 50_000)
        @Pattern(regexp = Tradeoff.SAYS_SOMETHING, message = "must not be blank")
        @Schema(
                nullable = true,
                description = "What is traded off where the forecast does not reach the day; kept and shown",
                examples = "The fair is on that day whatever we do; refunds are cut if they are not done")
        @Nullable
        String tradeoff) {}
