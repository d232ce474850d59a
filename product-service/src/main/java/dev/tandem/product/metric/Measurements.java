package dev.tandem.product.metric;

import dev.tandem.kit.json.Years;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.product.ProductProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Every value of every metric. */
@ApplicationScoped
class Measurements implements PanacheRepositoryBase<Measurement, Measurement.Id> {
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

    /** Where a page of the list ended. */
    record Position(LocalDate measuredOn) {
        Position {
            Years.known(Objects.requireNonNull(measuredOn));
        }
    }

    /** @return up to one more than the page holds, the newest first */
    List<Measurement> page(UUID metricId, PageRequest page) {
        var before = page.after(Position.class).map(Position::measuredOn).orElse(AFTER_ALL);
        return find("id.metricId = ?1 and id.measuredOn < ?2 order by id.measuredOn desc", metricId, before)
                .page(0, page.limit() + 1)
                .list();
    }

    /** The metric is locked. */
    Measurement toCorrect(UUID metricId, String day) {
        return parsed(day)
                .map(on -> findById(new Measurement.Id(metricId, on)))
                .orElseThrow(
                        () -> ProductProblem.MEASUREMENT_NOT_FOUND.because("The metric was not measured on %s", day));
    }

    private static Optional<LocalDate> parsed(String day) {
        try {
            return Optional.of(Years.known(LocalDate.parse(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<MeasurementView> of(UUID metricId, LocalDate on) {
        return findByIdOptional(new Measurement.Id(metricId, on)).map(Measurement::view);
    }
}
