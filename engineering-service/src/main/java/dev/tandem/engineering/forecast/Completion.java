package dev.tandem.engineering.forecast;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "By when something is done")
public record Completion(
        @Schema(
                description = "In which sprint from now on; 1 is the active one, or the next where none is active",
                examples = "4")
        int sprint,

        @Schema(description = "When that sprint ends") LocalDate date) {}
