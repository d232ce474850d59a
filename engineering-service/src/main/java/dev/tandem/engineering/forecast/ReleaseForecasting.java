package dev.tandem.engineering.forecast;

import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.engineering.forecast.Calculations.Due;
import dev.tandem.kit.task.SystemTask;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Tells others when the dates of releases change. At rest it looks once in a while whether anything changed. */
@ApplicationScoped
class ReleaseForecasting {
    private static final long SEED = 0;

    private final Calculations calculations;
    private final ForecastBases bases;
    private final ReleaseForecasts forecasts;
    private final SystemTask task;
    private final CaughtUp caughtUp;
    private final Clock clock;

    ReleaseForecasting(
            Calculations calculations,
            ForecastBases bases,
            ReleaseForecasts forecasts,
            SystemTask task,
            CaughtUp caughtUp,
            Clock clock) {
        this.calculations = calculations;
        this.bases = bases;
        this.forecasts = forecasts;
        this.task = task;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** @param state that the dates were calculated from */
    private record Calculated(Due due, ForecastBases.State state, List<ReleaseDate> releases) {}

    @Scheduled(every = "${tandem.forecast.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        // A copy that is read anew passes through states that are long over.
        if (caughtUp.isCaughtUp()) {
            task.each(
                    () -> calculations.due(LocalDate.now(clock)),
                    this::calculate,
                    this::tell,
                    due -> "The releases of %s are not forecast anew yet".formatted(due.productId()));
        }
    }

    /** As whoever asks without parameters is answered, so that nobody sees two dates for one release. */
    private Calculated calculate(Due due) {
        var state = bases.of(due.productId().toString());
        return new Calculated(
                due, state, Forecast.releaseDates(state.basis(), SEED, SimulationParameters.DEFAULT_RUNS));
    }

    private void tell(Calculated calculated) {
        var due = calculated.due();
        var state = calculated.state();
        if (calculations.replace(due, state.sequence(), state.basis().today())) {
            forecasts.expect(due.productId(), calculated.releases());
        }
    }
}
