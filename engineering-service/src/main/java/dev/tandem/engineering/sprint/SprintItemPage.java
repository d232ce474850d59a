package dev.tandem.engineering.sprint;

import dev.tandem.kit.page.Continued;
import dev.tandem.kit.precondition.Versioned;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A part of a sprint's items")
public record SprintItemPage(
        List<SprintItemView> items,

        @Schema(description = "Send it back as `cursor` for the next page; null on the last", nullable = true) @Nullable
        String next,

        @Schema(
                description = "The sprint's, which whoever changes one of the items names in `If-Match`",
                examples = "4")
        long version)
        implements Continued, Versioned {
    @Override
    public Object alsoShown() {
        return items;
    }
}
