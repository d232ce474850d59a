package dev.tandem.backlog.tradeoff;

import dev.tandem.model.role.Person;
import dev.tandem.model.tradeoff.Overridden;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What was overridden, by whom and why, and what became of it")
public record TradeoffView(
        Instant at, Person by, List<Overridden> overridden, String why, Subject subject, OutcomeView outcome) {
    @Schema(name = "TradeoffSubject", description = "What it was overridden for")
    public record Subject(
            @Schema(description = "The kind of the event's aggregate", examples = "sprint")
            String kind,

            UUID id,

            @Schema(nullable = true, description = "What people call it: a key or a name", examples = "Sprint 12")
            @Nullable
            String name,

            @Schema(
                    nullable = true,
                    description = "A path of this service, or an address of the other one where that owns it",
                    examples = "/api/v1/sprints/0199c8a2-9e30-7f52-8c74-2e7f5b9b7c33")
            @Nullable
            String href) {}
}
