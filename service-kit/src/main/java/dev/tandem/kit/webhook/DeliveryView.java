package dev.tandem.kit.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An event, as it is told to one webhook")
public record DeliveryView(
        @Schema(description = "The event's own id, and the header `webhook-id`")
        UUID id,

        @Schema(description = "The event's type", examples = "dev.tandem.webhook.test.v1")
        String type,

        @Schema(
                description = "Of what the event tells; such events are told in order",
                examples = "order:0199c8a2-7c1e-7d30-9a52-0c5d3f7f5a11")
        String subject,

        @Schema(description = "When it happened") Instant occurredAt,
        DeliveryStatus status,
        @Schema(description = "How often it was tried") int attemptCount,

        @Schema(nullable = true, description = "Since when it fails; null where the last attempt did not") @Nullable
        Instant failingSince) {}
