package dev.tandem.engineering.risk;

import dev.tandem.engineering.work.Severity;
import dev.tandem.kit.precondition.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What could go wrong with an item")
public record RiskView(
        UUID id,
        UUID itemId,

        @Schema(description = "The item's key", examples = "PAY-12")
        String item,

        RiskKind kind,
        Severity severity,
        String statement,
        @Schema(nullable = true) @Nullable String mitigation,
        RiskStatus status,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "As in the ETag", examples = "1")
        long version)
        implements Versioned {
    static RiskView of(Risk risk) {
        var fields = risk.fields();
        return new RiskView(
                risk.id(),
                risk.itemId(),
                risk.item(),
                fields.kind(),
                fields.severity(),
                fields.statement(),
                fields.mitigation(),
                fields.status(),
                risk.createdAt(),
                risk.updatedAt(),
                risk.version());
    }
}
