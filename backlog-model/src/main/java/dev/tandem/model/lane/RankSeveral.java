package dev.tandem.model.lane;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "Where several items go, in the order given; exactly one of before, after and to",
        additionalProperties = Schema.False.class)
public record RankSeveral(
        @NotEmpty @Size(max = 200) @Schema(description = "Keys or ids, each once", examples = "[\"PAY-4\", \"PAY-2\"]")
        List<@NotBlank @Size(max = 50) String> items,

        @Schema(nullable = true, description = "Key or id of the item that comes behind them", examples = "PAY-7")
        @Nullable
        String before,

        @Schema(nullable = true, description = "Key or id of the item that comes ahead of them", examples = "PAY-3")
        @Nullable
        String after,

        @Schema(nullable = true) RankRequest.@Nullable Edge to) {
    public RankSeveral {
        if (Stream.of(before, after, to).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException("must have exactly one of before, after and to");
        }
    }
}
