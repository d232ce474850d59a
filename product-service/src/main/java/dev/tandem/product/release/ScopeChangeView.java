package dev.tandem.product.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReleaseScopeChangeView", description = "What was changed in a committed release, and what that meant")
public record ScopeChangeView(
        @Schema(description = "From 1", examples = "1") int number,
        String whatChanged,
        List<ScopeItem> added,
        List<ScopeItem> removed,

        @Schema(nullable = true, description = "The new day; null where the old one stayed") @Nullable
        LocalDate targetOn,

        String timelineImpact,
        String qualityImpact,
        String recommendation,
        String changedBy,
        Instant changedAt) {}
