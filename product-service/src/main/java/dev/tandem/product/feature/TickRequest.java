package dev.tandem.product.feature;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whether an acceptance criterion is met", additionalProperties = Schema.False.class)
public record TickRequest(@NotNull Boolean met) {}
