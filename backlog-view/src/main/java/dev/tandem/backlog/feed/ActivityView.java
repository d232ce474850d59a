package dev.tandem.backlog.feed;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What somebody did. Read it as: actor, summary, and of what: \"ana moved behind PAY-3: PAY-12\"")
public record ActivityView(
        Instant at,

        @Schema(nullable = true, description = "Who did it; null where an older event does not tell", examples = "ana")
        @Nullable
        String actor,

        @Schema(
                nullable = true,
                description = "In which role, or roles; system for what a service does by itself",
                examples = "product")
        @Nullable
        String role,

        @Schema(
                nullable = true,
                description = "What was done, in words; null where an older event does not tell",
                examples = "moved behind PAY-3")
        @Nullable
        String summary,

        @Schema(description = "The event's type", examples = "dev.tandem.feature.ranked.v1")
        String type,

        @Schema(description = "What it was done to: the kind of the event's aggregate", examples = "feature")
        String kind,

        UUID id,

        @Schema(
                nullable = true,
                description = "What people call it: a key, or a name as it was then",
                examples = "PAY-12")
        @Nullable
        String subject,

        @Schema(nullable = true, description = "The feature or debt item that it is about, where there is one")
        @Nullable
        UUID itemId,

        @Schema(description = "The version that it made") long version) {}
