package dev.tandem.engineering.sprint;

import dev.tandem.kit.precondition.Versioned;
import dev.tandem.model.role.Person;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What was said of a sprint after it; null until somebody says it")
public record RetroView(
        @Schema(description = "The sprint's id") UUID sprint,
        @Schema(examples = "Sprint 12") String name,

        @Schema(nullable = true, description = "When the sprint was closed; null before") @Nullable
        Instant closedAt,

        @Schema(nullable = true) @Nullable String wentWell,
        @Schema(nullable = true) @Nullable String gotInTheWay,
        @Schema(nullable = true) @Nullable String next,
        @Schema(nullable = true) @Nullable Person by,
        @Schema(nullable = true) @Nullable Instant at,

        @Schema(description = "Of the sprint, as in the ETag", examples = "9")
        long version)
        implements Versioned {
    static RetroView of(Sprint sprint) {
        var said = sprint.retro();
        return new RetroView(
                sprint.id(),
                sprint.name(),
                sprint.closedAt(),
                said == null ? null : said.wentWell(),
                said == null ? null : said.gotInTheWay(),
                said == null ? null : said.next(),
                said == null ? null : said.by(),
                said == null ? null : said.at(),
                sprint.version());
    }
}
