package dev.tandem.backlog.overview;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Agenda",
        description = "What product and engineering should talk about, derived from this service's copy of both sides")
public record AgendaView(
        Instant since,
        Instant at,

        @Schema(description = "The most urgent first, at most 20 of each topic")
        List<AgendaEntry> items,

        @Schema(description = "How many more there are, of topics that have more than 20")
        int left) {}
