package dev.tandem.backlog.query;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "An item, and where it shall go: exactly one of before, after and position",
        additionalProperties = Schema.False.class)
public record PreviewRequest(
        @NotBlank @Schema(description = "Key or id of the item that moves", examples = "PAY-12")
        String item,

        @Schema(nullable = true, description = "Key or id of the item that it shall come before", examples = "PAY-D3")
        @Nullable
        String before,

        @Schema(nullable = true, description = "Key or id of the item that it shall come behind", examples = "PAY-3")
        @Nullable
        String after,

        @Min(1) @Schema(nullable = true, description = "The position that it shall have", examples = "4") @Nullable
        Long position) {
    public PreviewRequest {
        if (Stream.of(before, after, position).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException("must have exactly one of before, after and position");
        }
    }

    /** The item that says where. */
    @Nullable
    String anchor() {
        return before == null ? after : before;
    }
}
