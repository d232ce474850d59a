package dev.tandem.engineering.work;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How far the work on an item is", additionalProperties = Schema.False.class)
public record ProgressRequest(@NotNull Progress progress) {}
