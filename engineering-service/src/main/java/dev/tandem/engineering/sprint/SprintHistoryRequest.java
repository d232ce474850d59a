package dev.tandem.engineering.sprint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Sprints that were closed in another tracker", additionalProperties = Schema.False.class)
public record SprintHistoryRequest(
        @NotEmpty @Size(max = 60) @Schema(description = "In any order")
        List<@NotNull @Valid FormerSprint> sprints) {}
