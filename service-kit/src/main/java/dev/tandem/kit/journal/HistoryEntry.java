package dev.tandem.kit.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One change: who did what, when, and from what to what")
public record HistoryEntry(
        @Schema(description = "The version that the change made")
        long version,

        @Schema(description = "What happened, as the event's type", examples = "dev.tandem.feature.ranked.v1")
        String type,

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
