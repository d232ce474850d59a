package dev.tandem.backlog.tradeoff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.kit.json.EventJson;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.math.BigDecimal;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TradeoffOutcome", description = "What became of what a rule was overridden for, as it stands now")
public record OutcomeView(
        @Schema(
                nullable = true,
                description = "Its status: of a sprint, a scope change, a release or a feature",
                examples = "CLOSED")
        @Nullable
        String status,

        @Schema(description = "Whether more will come of it: the sprint is not closed, the release not shipped …")
        boolean pending,

        @Schema(nullable = true, description = "Of a sprint: what it was started with") @Nullable
        Amount planned,

        @Schema(nullable = true, description = "Of a sprint: what of it is done") @Nullable
        Amount done,

        @Schema(
                nullable = true,
                description = "Of a release: how its promise was kept; null until it is shipped or cancelled")
        @Nullable
        Promise kept) {
    private static final Set<String> FINAL =
            Set.of("CLOSED", "ACCEPTED", "REJECTED", "SHIPPED", "CANCELLED", "DROPPED", "DONE");

    @Schema(name = "TradeoffAmount", description = "How much it is")
    public record Amount(
            @Schema(description = "Of features and debt together", examples = "40")
            BigDecimal points,

            @Schema(nullable = true, description = "How much of them is debt; null where there are none") @Nullable
            Share share) {
        static @Nullable Amount read(JsonNode effort) {
            if (!effort.isObject()) {
                return null;
            }
            var feature = effort.path("feature").decimalValue();
            var debt = effort.path("debt").decimalValue();
            return of(tenths(feature), tenths(debt));
        }

        private static Amount of(long feature, long debt) {
            long points = feature + debt;
            return new Amount(Points.number(points), Share.ratio(debt, points));
        }

        private static long tenths(BigDecimal points) {
            return points.movePointRight(1).longValue();
        }
    }

    @Schema(name = "TradeoffPromise", description = "What was promised of a release, and what became of it")
    public record Promise(
            @Schema(description = "Features that were promised")
            int promised,

            @Schema(description = "Of those, how many were shipped with it")
            int delivered,

            @Schema(description = "Features beside the promised ones")
            int added,

            @Schema(description = "Promised features that were taken out")
            int removed,

            @Schema(nullable = true, description = "Days behind the promised day; below 0 where it was early") @Nullable
            Long daysLate) {
        static @Nullable Promise read(JsonNode kept) {
            if (!kept.isObject()) {
                return null;
            }
            return new Promise(
                    kept.path("promised").asInt(),
                    kept.path("delivered").asInt(),
                    kept.path("added").asInt(),
                    kept.path("removed").asInt(),
                    kept.hasNonNull("daysLate") ? kept.path("daysLate").asLong() : null);
        }
    }

    /** @param json as the projection keeps it */
    static OutcomeView read(String json) {
        try {
            var outcome = EventJson.MAPPER.readTree(json);
            String status = outcome.path("status").asText(null);
            return new OutcomeView(
                    status,
                    status != null && !FINAL.contains(status),
                    Amount.read(outcome.path("planned")),
                    Amount.read(outcome.path("done")),
                    Promise.read(outcome.path("kept")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What became of a tradeoff is kept as JSON", e);
        }
    }
}
