package dev.tandem.engineering.forecast;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a forecast needs")
public record ForecastNeedView(
        @Schema(description = "Closed sprints in which something was done, at the least")
        int closedSprints,

        @Schema(description = "How many there are") long found,

        String sentence) {
    static ForecastNeedView of(Basis basis) {
        long found = basis.productiveSprints();
        return new ForecastNeedView(
                Basis.FEWEST_SPRINTS,
                found,
                "A forecast needs %d closed sprints in which something was done, among the last %d; there are %d."
                        .formatted(Basis.FEWEST_SPRINTS, Basis.MOST_SPRINTS, found));
    }
}
