package dev.tandem.engineering.sprint;

import dev.tandem.engineering.work.Progress;
import dev.tandem.kit.json.ReadOnlyFields;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@ReadOnlyFields({"id", "key", "lane", "points", "addedAt", "removedAt", "withdrawn"})
@Schema(description = "How far an item of a sprint is", additionalProperties = Schema.False.class)
public record SprintItemProgress(@NotNull Progress progress) {}
