package dev.tandem.product.release;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What was changed in a committed release, and what that meant")
public record ScopeChangeView(
        @Schema(description = "From 1", examples = "1") int number,
        String whatChanged,
        List<ScopeItem> added,
        List<ScopeItem> removed,
        String timelineImpact,
        String qualityImpact,
        String recommendation,
        String changedBy,
        Instant changedAt) {}
