package dev.tandem.engineering.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "When all open items of a release are likely to be done")
public record ForecastReleaseView(
        UUID id,
        @Schema(examples = "Spring") @Nullable String name,

        @Schema(description = "When product wants it; null where product did not say", nullable = true) @Nullable
        LocalDate targetOn,

        @Schema(description = "How many of its items are still open")
        int items,

        @Schema(description = "Key of the item that is done last", examples = "PAY-12")
        String last,

        @Schema(description = "Done by then in half of the runs; null beyond the horizon", nullable = true) @Nullable
        Completion p50,

        @Schema(description = "Done by then in 85 % of the runs; null beyond the horizon", nullable = true) @Nullable
        Completion p85) {
    static ForecastReleaseView of(Forecast forecast, UUID id, List<Integer> items) {
        var release = Objects.requireNonNull(forecast.basis().releases().get(id));
        int last = items.get(items.size() - 1);
        return new ForecastReleaseView(
                id,
                release.name(),
                release.targetOn(),
                items.size(),
                forecast.sequence().get(last).key(),
                forecast.completion(last, 50).orElse(null),
                forecast.completion(last, 85).orElse(null));
    }
}
