package dev.tandem.engineering.sprint;

import dev.tandem.model.tradeoff.Tradeoff;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "Plans items for a sprint; exactly one of the three",
        minProperties = 1,
        additionalProperties = Schema.False.class)
public record NewSprintItem(
        @Schema(nullable = true, description = "Key or id of a feature or a debt item", examples = "PAY-12") @Nullable
        String item,

        @Size(min = 1, max = 200)
        @Schema(
                nullable = true,
                description = "Several, all or none: keys or ids, each once",
                examples = "[\"PAY-12\", \"PAY-D3\"]")
        @Nullable
        List<@NotBlank @Size(max = 50) String> items,

        @Schema(
                nullable = true,
                description = "`true` takes all that the sprint's proposal has in it; what is planned already stays")
        @Nullable
        Boolean proposal,

        @Size(max = 50_000)
        @Pattern(regexp = Tradeoff.SAYS_SOMETHING, message = "must not be blank")
        @Schema(
                nullable = true,
                description = "Why items go in that are not ready; kept and shown",
                examples = "The spec is written while the spike runs")
        @Nullable
        String tradeoff) {
    public NewSprintItem {
        if (Stream.of(item, items, proposal).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException("must have exactly one of item, items and proposal");
        }
        if (item != null && item.isBlank()) {
            throw new IllegalArgumentException("must not have an item that is blank");
        }
        if (Boolean.FALSE.equals(proposal)) {
            throw new IllegalArgumentException("must not have a proposal that is false");
        }
    }
}
