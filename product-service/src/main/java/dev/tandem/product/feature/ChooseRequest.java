package dev.tandem.product.feature;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Chooses a solution option; nothing needs to be said", additionalProperties = Schema.False.class)
public record ChooseRequest() {}
