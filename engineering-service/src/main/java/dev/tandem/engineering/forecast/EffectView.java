package dev.tandem.engineering.forecast;

import dev.tandem.backlog.query.OrderedItem;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "DebtEffect",
        description =
                "When the features that a debt item gets in the way of are likely to be done, with it and without it")
public record EffectView(
        ForecastStatus status,

        @Schema(description = "What a forecast needs and does not have; null where there is one", nullable = true)
        @Nullable
        ForecastNeedView needs,

        @Schema(description = "What it costs: its points, or the product's median where it has no estimate")
        Points points,

        @Schema(
                nullable = true,
                description = "As the debt item has it; null where nobody judged it: then it only costs")
        @Nullable
        Share relief,

        @Schema(description = "By how many points the features get smaller that are begun after it", examples = "4.5")
        BigDecimal saves,

        @Schema(description = "How many of the features have an earlier 85 % date with it")
        int faster,

        @Schema(description = "How many have a later one") int slower,

        @Schema(description = "Its open features, in the order in which they are begun")
        List<AffectedForecast> features) {
    @Schema(description = "A feature's dates, with the debt item done at its place and without it")
    public record AffectedForecast(
            UUID id, @Schema(examples = "PAY-12") String key, Dates with, Dates without) {
        /** What lies beyond the horizon is later than all that lies within. */
        private int later() {
            return Integer.compare(with.last(), without.last());
        }
    }

    @Schema(name = "AffectedDates", description = "When something is likely to be done")
    public record Dates(
            @Schema(nullable = true, description = "Null beyond the horizon") @Nullable
            Completion p50,

            @Schema(nullable = true, description = "Null beyond the horizon") @Nullable
            Completion p85) {
        private static final Dates UNKNOWN = new Dates(null, null);

        private int last() {
            return p85 == null ? Integer.MAX_VALUE : p85.sprint();
        }
    }

    static EffectView of(Basis basis, ExpectedRelief expected, OrderedItem debt, long seed, int runs) {
        var with = expected.with(basis);
        var saved = saved(basis, with);
        if (!basis.suffices()) {
            return new EffectView(
                    ForecastStatus.INSUFFICIENT_DATA,
                    ForecastNeedView.of(basis),
                    debt.points(),
                    expected.relief(),
                    saved,
                    0,
                    0,
                    List.of());
        }
        var forecast = Forecast.of(with, seed, runs);
        var dates = dates(forecast);
        var otherDates = dates(Forecast.of(expected.without(basis), seed, runs));
        var features = new ArrayList<AffectedForecast>();
        for (OrderedItem item : forecast.sequence()) {
            if (expected.features().contains(item.id())) {
                features.add(new AffectedForecast(
                        item.id(),
                        item.key(),
                        Objects.requireNonNull(dates.get(item.id())),
                        otherDates.getOrDefault(item.id(), Dates.UNKNOWN)));
            }
        }
        return new EffectView(
                ForecastStatus.FORECAST,
                null,
                debt.points(),
                expected.relief(),
                saved,
                (int) features.stream().filter(feature -> feature.later() < 0).count(),
                (int) features.stream().filter(feature -> feature.later() > 0).count(),
                features);
    }

    private static Map<UUID, Dates> dates(Forecast forecast) {
        var dates = new HashMap<UUID, Dates>();
        for (int item = 0; item < forecast.sequence().size(); item++) {
            dates.put(
                    forecast.sequence().get(item).id(),
                    new Dates(
                            forecast.completion(item, 50).orElse(null),
                            forecast.completion(item, 85).orElse(null)));
        }
        return dates;
    }

    private static BigDecimal saved(Basis basis, Basis with) {
        return Points.number(tenths(basis) - tenths(with));
    }

    private static long tenths(Basis basis) {
        return basis.order().stream().mapToLong(item -> item.points().tenths()).sum();
    }
}
