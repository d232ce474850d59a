package dev.tandem.product.release;

import dev.tandem.kit.precondition.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What goes out together, and when")
public record ReleaseView(
        UUID id,
        UUID productId,
        @Schema(examples = "Spring") String name,
        @Schema(nullable = true) @Nullable String description,
        @Schema(nullable = true) @Nullable LocalDate targetOn,
        ReleaseStatus status,
        @Nullable Commitment commitment,

        @Schema(description = "How often its scope was changed since it was committed")
        int scopeChanges,

        ReleaseProgress progress,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "As in the ETag", examples = "1")
        long version)
        implements Versioned {
    static ReleaseView of(Release release, List<ReleaseFeature> features) {
        var fields = release.fields();
        return new ReleaseView(
                release.id(),
                release.productId(),
                fields.name(),
                fields.description(),
                fields.targetOn(),
                release.status(),
                release.commitment(),
                release.scopeChanges(),
                ReleaseProgress.of(features),
                release.createdAt(),
                release.updatedAt(),
                release.version());
    }
}
