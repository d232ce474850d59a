package dev.tandem.backlog.overview;

import dev.tandem.model.points.Points;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The active sprint")
public record OverviewSprint(
        UUID id,
        String name,

        @Schema(nullable = true, description = "What it is to reach") @Nullable
        String goal,

        LocalDate startsOn,
        LocalDate endsOn,
        Points capacity,
        String href,
        String service) {}
