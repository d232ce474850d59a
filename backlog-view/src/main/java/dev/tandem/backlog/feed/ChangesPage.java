package dev.tandem.backlog.feed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What changed after a place in the feed, the oldest change first")
public record ChangesPage(
        @Schema(description = "Each once, in its present state")
        List<ChangeView> items,

        @Schema(
                description =
                        "The place behind these: send it as `since`, or as `Last-Event-ID` to the stream. There always is one; with fewer items than `limit`, nothing newer was there")
        String next) {}
