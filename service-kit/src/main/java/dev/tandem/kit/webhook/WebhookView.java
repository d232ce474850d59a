package dev.tandem.kit.webhook;

import dev.tandem.kit.precondition.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Whom events are told")
public record WebhookView(
        UUID id,
        String url,
        @Schema(description = "Empty for all") List<String> products,
        @Schema(description = "Empty for all") List<String> types,
        @Schema(nullable = true) @Nullable String description,
        WebhookStatus status,
        Instant statusSince,

        @Schema(nullable = true, description = "Null while it is active") @Nullable
        PauseReason pauseReason,

        @Schema(
                nullable = true,
                description = "What signs its deliveries; in the answer that creates it only, null in all others",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwzSq9rWbLdAs=")
        @Nullable
        String secret,

        @Schema(nullable = true, description = "Until when the secret before the present one signs too") @Nullable
        Instant formerSecretUntil,

        String createdBy,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "As in the ETag", examples = "1")
        long version)
        implements Versioned {
    static WebhookView of(Webhook webhook, Instant now) {
        return of(webhook, null, now);
    }

    static WebhookView created(Webhook webhook, Instant now) {
        return of(webhook, webhook.secret(), now);
    }

    private static WebhookView of(Webhook webhook, @Nullable String secret, Instant now) {
        var fields = webhook.fields();
        return new WebhookView(
                webhook.id(),
                fields.url(),
                fields.products(),
                fields.types(),
                fields.description(),
                webhook.status(),
                webhook.statusSince(),
                webhook.pauseReason(),
                secret,
                webhook.formerSecretUntil(now),
                webhook.createdBy(),
                webhook.createdAt(),
                webhook.updatedAt(),
                webhook.version());
    }
}
