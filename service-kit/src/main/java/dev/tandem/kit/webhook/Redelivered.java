package dev.tandem.kit.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What is delivered again")
public record Redelivered(
        @Schema(description = "How many deliveries") int deliveries) {}
