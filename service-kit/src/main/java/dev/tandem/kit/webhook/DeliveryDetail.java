package dev.tandem.kit.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A delivery with what is sent and what came back")
public record DeliveryDetail(
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
        Instant failingSince,

        @Schema(description = "What is sent, as it is signed")
        String body,

        @Schema(description = "The last of its attempts, up to a hundred, the newest first")
        List<AttemptView> attempts) {
    static DeliveryDetail of(DeliveryView delivery, String body, List<AttemptView> attempts) {
        return new DeliveryDetail(
                delivery.id(),
                delivery.type(),
                delivery.subject(),
                delivery.occurredAt(),
                delivery.status(),
                delivery.attemptCount(),
                delivery.failingSince(),
                body,
                attempts);
    }
}
