package dev.tandem.product.release;

import dev.tandem.model.points.Points;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A feature with the estimate that it had then")
public record ScopeItem(
        UUID id,
        @Schema(examples = "PAY-12") String key,
        @Nullable Points points) {}
