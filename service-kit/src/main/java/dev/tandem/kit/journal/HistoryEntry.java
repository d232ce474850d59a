package dev.tandem.kit.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "One change: who did what, when, and from what to what")
public record HistoryEntry(
        @Schema(description = "The version that the change made")
        long version,

        @Schema(description = "What happened, as the event's type", examples = "dev.tandem.feature.ranked.v1")
        String type,

        @Schema(
                nullable = true,
                description = "The same in words; null of changes from before there were any",
                examples = "moved behind PAY-3")
        @Nullable
        String summary,

        Instant at,

        @Schema(description = "Who did it") String actor,

        @Schema(description = "In which role, or roles") String role,

        @Schema(description = "For each field that changed, from what to what")
        Map<String, Change> changes) {
    @Schema(description = "Null where there was, or is, nothing")
    public record Change(
            @Schema(nullable = true, implementation = Object.class)
            JsonNode from,

            @Schema(nullable = true, implementation = Object.class)
            JsonNode to) {}
}
