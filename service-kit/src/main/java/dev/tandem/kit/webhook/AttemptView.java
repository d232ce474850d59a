package dev.tandem.kit.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "One attempt to deliver, and the answer")
public record AttemptView(
        @Schema(description = "From 1") int number,
        Instant at,
        @Schema(description = "How long it took") int millis,

        @Schema(nullable = true, description = "Of the answer; null where none came", examples = "204") @Nullable
        Integer status,

        @Schema(
                nullable = true,
                description = "Why the attempt failed; null where it did not",
                examples = "the answer is 500")
        @Nullable
        String failure,

        @Schema(nullable = true, description = "The first 4 KiB of the answer's body; null where none came") @Nullable
        String answer) {}
