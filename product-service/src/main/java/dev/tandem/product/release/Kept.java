package dev.tandem.product.release;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "What became of what was promised; null until the release is shipped or cancelled",
        nullable = true)
public record Kept(
        @Schema(description = "Features that were promised when it was committed", examples = "7")
        int promised,

        @Schema(description = "Of those, how many were shipped with it", examples = "6")
        int delivered,

        @Schema(description = "Features that it has beside the promised ones", examples = "1")
        int added,

        @Schema(description = "Promised features that were taken out", examples = "1")
        int removed,

        @Schema(
                nullable = true,
                description =
                        "Days from the promised day to the one on which it was shipped; below 0 where it was early, null where no day was promised or it was cancelled",
                examples = "3")
        @Nullable
        Long daysLate) {
    static Kept of(Commitment promise, List<ReleaseFeature> features, @Nullable LocalDate shippedOn) {
        var promised = promise.features().stream().map(ScopeItem::id).toList();
        var present = features.stream().map(ReleaseFeature::id).toList();
        return new Kept(
                promised.size(),
                count(
                        features.stream()
                                .filter(ReleaseFeature::shipped)
                                .map(ReleaseFeature::id)
                                .toList(),
                        promised),
                present.size() - count(present, promised),
                promised.size() - count(present, promised),
                shippedOn == null || promise.targetOn() == null
                        ? null
                        : ChronoUnit.DAYS.between(promise.targetOn(), shippedOn));
    }

    private static int count(List<UUID> some, List<UUID> among) {
        return (int) some.stream().filter(among::contains).count();
    }

    /** All that was promised, and not later than promised. */
    boolean wasWhole() {
        return delivered == promised && !wasLate();
    }

    /** In time, but without all that was promised. */
    boolean wasCut() {
        return delivered < promised && !wasLate();
    }

    boolean wasLate() {
        return daysLate != null && daysLate > 0;
    }
}
