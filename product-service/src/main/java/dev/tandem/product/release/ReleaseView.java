package dev.tandem.product.release;

import dev.tandem.kit.precondition.Versioned;
import dev.tandem.model.promise.ReleaseHealth;
import dev.tandem.model.tradeoff.Tradeoff;
import dev.tandem.product.agreement.Agreement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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

        @Schema(nullable = true, description = "Whether it will be out on its day; null where nothing can be said")
        @Nullable
        ReleaseHealth health,

        @Schema(
                nullable = true,
                description = "When half of the forecast's runs have it done; null where none is known")
        @Nullable
        LocalDate p50,

        @Schema(
                nullable = true,
                description = "When 85 % of the forecast's runs have it done; null where none is known")
        @Nullable
        LocalDate p85,

        @Nullable Commitment commitment,
        @Nullable Kept kept,

        @Schema(description = "Who did what for it, kept as it was known when it was shipped; empty before")
        List<Credit> credits,

        @Schema(nullable = true, description = "Why it was cancelled; null where it was not") @Nullable
        String cancelReason,

        @Schema(nullable = true, description = "When it was shipped or cancelled") @Nullable
        Instant endedAt,

        @Schema(description = "What was overridden for it, and why")
        List<Tradeoff> tradeoffs,

        @Schema(description = "What each side said last to its features and its day")
        List<Agreement> agreements,

        @Schema(description = "Features that keep it from being committed; empty once it is")
        List<UnreadyFeature> notReady,

        @Schema(description = "How often its scope was changed since it was committed")
        int scopeChanges,

        ReleaseProgress progress,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "As in the ETag", examples = "1")
        long version)
        implements Versioned {
    static ReleaseView of(Release release, List<ReleaseFeature> features, ForecastDates dates) {
        var fields = release.fields();
        return new ReleaseView(
                release.id(),
                release.productId(),
                fields.name(),
                fields.description(),
                fields.targetOn(),
                release.status(),
                release.health(),
                dates.p50(),
                dates.p85(),
                release.commitment(),
                release.kept(),
                release.credits(),
                release.cancelReason(),
                release.endedAt(),
                release.tradeoffs(),
                release.agreements(features),
                release.status().isOpen() ? UnreadyFeatures.of(features) : List.of(),
                release.scopeChanges(),
                ReleaseProgress.of(features),
                release.createdAt(),
                release.updatedAt(),
                release.version());
    }

    @Override
    public @Nullable Object alsoShown() {
        boolean nothing = progress.equals(ReleaseProgress.NONE) && p50 == null && p85 == null;
        return nothing ? null : Arrays.asList(progress, p50, p85, notReady, agreements);
    }
}
