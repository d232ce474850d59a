package dev.tandem.product.metric;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "That a measurement was a mistake; the last one, the history has those before. Null where it stands as it was told",
        nullable = true)
public record Correction(
        @Schema(description = "What it was said to be before", examples = "75")
        BigDecimal was,

        String why,
        String by,
        Instant at) {}
