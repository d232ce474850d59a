package dev.tandem.product.release;

import dev.tandem.model.points.Points;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "What was promised, when, and by whom; scope, day and forecast as they were then",
        nullable = true)
public record Commitment(
        Instant at,
        String by,
        List<ScopeItem> features,
        @Schema(examples = "34") BigDecimal points,

        @Schema(nullable = true, description = "The day it was promised for; null where none was") @Nullable
        LocalDate targetOn,

        @Schema(
                nullable = true,
                description = "When half of the forecast's runs had it done; null where none was known")
        @Nullable
        LocalDate p50,

        @Schema(
                nullable = true,
                description = "When 85 % of the forecast's runs had it done; null where none was known")
        @Nullable
        LocalDate p85) {
    static Commitment of(
            Instant at, String by, List<ScopeItem> features, @Nullable LocalDate targetOn, ForecastDates dates) {
        long tenths = features.stream()
                .mapToLong(item -> Objects.requireNonNull(item.points()).tenths())
                .sum();
        return new Commitment(at, by, features, Points.number(tenths), targetOn, dates.p50(), dates.p85());
    }
}
