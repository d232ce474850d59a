package dev.tandem.engineering.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.backlog.query.OrderedItem;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A team that does ten points a fortnight, so that all dates can be reckoned by hand. */
class EffectTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-05-04");
    private static final OrderedItem DEBT = item(2, Lane.DEBT, 2);
    private static final List<OrderedItem> ORDER = List.of(
            item(1, Lane.FEATURE, 4),
            DEBT,
            item(3, Lane.FEATURE, 8),
            item(4, Lane.FEATURE, 10),
            item(5, Lane.FEATURE, 3));
    private static final Set<UUID> AFFECTED = Set.of(id(1), id(3), id(4));

    @Test
    void featuresBehindItGetSmallerAndTheNumberThatIsFasterIsTold() {
        // With it 4, 2, 4, 5, 3; without it 4, 8, 10, 3.
        var effect = effect(new Share(5_000), basis(10, 10, 10));

        assertThat(effect.status()).isEqualTo(ForecastStatus.FORECAST);
        assertThat(effect.points()).isEqualTo(new Points(20));
        assertThat(effect.saves()).isEqualByComparingTo(new BigDecimal("9"));
        assertThat(effect.features())
                .extracting(EffectView.AffectedForecast::key)
                .containsExactly("A-1", "A-3", "A-4");
        assertThat(sprints(effect, true)).containsExactly(1, 1, 2);
        assertThat(sprints(effect, false)).containsExactly(1, 2, 3);
        assertThat(effect.faster()).isEqualTo(2);
        assertThat(effect.slower()).isZero();
    }

    @Test
    void whatNobodyJudgedOnlyCosts() {
        // With it 4, 2, 8, 10; without it 4, 8, 10.
        var effect = effect(null, basis(12, 12, 12));

        assertThat(effect.saves()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(sprints(effect, true)).containsExactly(1, 2, 2);
        assertThat(sprints(effect, false)).containsExactly(1, 1, 2);
        assertThat(effect.faster()).isZero();
        assertThat(effect.slower()).isEqualTo(1);
    }

    @Test
    void whatItSavesIsKnownWhereThereIsNoForecast() {
        var effect = effect(new Share(5_000), basis(10));

        assertThat(effect.status()).isEqualTo(ForecastStatus.INSUFFICIENT_DATA);
        assertThat(effect.needs()).isNotNull();
        assertThat(effect.saves()).isEqualByComparingTo(new BigDecimal("9"));
        assertThat(effect.features()).isEmpty();
    }

    @Test
    void aFeatureNeverGetsToNothing() {
        assertThat(item(1, Lane.FEATURE, 3).smallerBy(new Share(Share.WHOLE)).points())
                .isEqualTo(new Points(1));
        assertThat(item(1, Lane.FEATURE, 3).smallerBy(new Share(0)).points()).isEqualTo(new Points(30));
    }

    private static EffectView effect(Share relief, Basis basis) {
        return EffectView.of(basis, new ExpectedRelief(DEBT.id(), AFFECTED, relief), DEBT, 1, 500);
    }

    private static List<Integer> sprints(EffectView effect, boolean with) {
        return effect.features().stream()
                .map(feature ->
                        (with ? feature.with() : feature.without()).p85().sprint())
                .toList();
    }

    private static Basis basis(int... done) {
        var closed = IntStream.range(0, done.length)
                .mapToObj(i -> {
                    var start = TODAY.minusDays(14L * (i + 1));
                    return new PastSprint("Sprint", start, start.plusDays(11), 100, done[i] * 10L);
                })
                .toList();
        return new Basis(ORDER, Map.of(), new Points(30), closed, Optional.empty(), List.of(), TODAY);
    }

    private static UUID id(int position) {
        return new UUID(2, position);
    }

    private static OrderedItem item(int position, Lane lane, int points) {
        return new OrderedItem(
                position,
                id(position),
                "A-" + position,
                lane,
                new Points(points * 10),
                null,
                null,
                true,
                null,
                List.of());
    }
}
