package dev.tandem.model.lane;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "Where an item goes; exactly one of the three",
        minProperties = 1,
        additionalProperties = Schema.False.class)
public record RankRequest(
        @Schema(nullable = true, description = "Key or id of the item that comes behind it", examples = "PAY-7")
        @Nullable
        String before,

        @Schema(nullable = true, description = "Key or id of the item that comes ahead of it", examples = "PAY-3")
        @Nullable
        String after,

        @Schema(nullable = true) @Nullable Edge to) {
    public enum Edge {
        TOP,
        BOTTOM
    }

    public RankRequest {
        if (Stream.of(before, after, to).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException("must have exactly one of before, after and to");
        }
    }

    /** One item goes where several would. */
    public RankSeveral of(String item) {
        return new RankSeveral(List.of(item), before, after, to);
    }
}
