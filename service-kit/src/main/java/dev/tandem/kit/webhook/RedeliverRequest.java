package dev.tandem.kit.webhook;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Of which events to tell again what was delivered", additionalProperties = Schema.False.class)
public record RedeliverRequest(
        @NotNull @Schema(description = "Those that happened at or after it")
        Instant from,

        @Schema(nullable = true, description = "Those that happened before it; up to now where it is not given")
        @Nullable
        Instant to) {}
