package dev.tandem.backlog.overview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Something that wants a look, with the reason and where it is")
public record OverviewEntry(
        @Schema(
                nullable = true,
                description = "The key of the item that it is about, where it is about one",
                examples = "PAY-12")
        @Nullable
        String item,

        @Schema(description = "What one calls it: a title, a text, a name", examples = "Pay by card")
        String name,

        @Schema(description = "Why it is here, in words", examples = "blocked by PAY-7")
        String reason,

        String href,
        String service) {
    static OverviewEntry of(Item item, String reason, Link link) {
        return new OverviewEntry(item.key(), item.title(), reason, link.href(), link.service());
    }

    static OverviewEntry of(String name, String reason, Link link) {
        return new OverviewEntry(null, name, reason, link.href(), link.service());
    }
}
