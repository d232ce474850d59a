package dev.tandem.kit.webhook;

import dev.tandem.kit.precondition.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A secret that was just made; it is shown now and never again")
public record NewSecretView(
        UUID id,

        @Schema(
                description = "What signs deliveries from now on",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwzSq9rWbLdAs=")
        String secret,

        @Schema(nullable = true, description = "Until when the secret before it signs too") @Nullable
        Instant formerSecretUntil,

        @Schema(description = "Of the webhook, as in the ETag", examples = "1")
        long version)
        implements Versioned {
    static NewSecretView of(Webhook webhook, Instant now) {
        return new NewSecretView(webhook.id(), webhook.secret(), webhook.formerSecretUntil(now), webhook.version());
    }
}
