package dev.tandem.engineering.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReleaseForecastTest {
    private static final UUID PRODUCT = new UUID(1, 0);
    private static final LocalDate MAY = LocalDate.parse("2026-05-21");
    private static final ReleaseDate SPRING = new ReleaseDate(new UUID(1, 1), MAY, MAY.plusDays(14));

    @Test
    void theFirstDatesAreNews() {
        var forecast = ReleaseForecast.of(PRODUCT, List.of(SPRING));

        assertThat(forecast.whatHappened()).contains("forecast.changed");
        assertThat(forecast.state()).isEqualTo(new ReleaseForecast.ForecastState(PRODUCT, List.of(SPRING)));
        assertThat(forecast.partitionedBy()).isEqualTo(PRODUCT);
    }

    @Test
    void datesThatStayAsTheyAreAreNoNews() {
        var forecast = told();

        forecast.expect(List.of(new ReleaseDate(SPRING.id(), SPRING.p50(), SPRING.p85())));

        assertThat(forecast.whatHappened()).isEmpty();
    }

    @Test
    void oneDateThatMovesIsNews() {
        var forecast = told();
        var later = new ReleaseDate(SPRING.id(), SPRING.p50(), null);

        forecast.expect(List.of(later));

        assertThat(forecast.whatHappened()).contains("forecast.changed");
        assertThat(forecast.releases()).containsExactly(later);
    }

    @Test
    void aReleaseThatIsDoneIsNews() {
        var forecast = told();

        forecast.expect(List.of());

        assertThat(forecast.whatHappened()).contains("forecast.changed");
        assertThat(forecast.releases()).isEmpty();
    }

    private static ReleaseForecast told() {
        var forecast = ReleaseForecast.of(PRODUCT, List.of(SPRING));
        assertThat(forecast.whatHappened()).isPresent();
        return forecast;
    }
}
