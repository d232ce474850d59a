package dev.tandem.product.release;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Ships a release; nothing needs to be said", additionalProperties = Schema.False.class)
public record ShipRequest() {}
