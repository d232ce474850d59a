package dev.tandem.engineering.forecast;

import dev.tandem.kit.journal.Aggregates;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.BacklogProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ReleaseForecasts extends Aggregates<ReleaseForecast> {
    /** There is none before there is a first date. */
    void expect(UUID productId, List<ReleaseDate> releases) {
        String product = productId.toString();
        if (findOne(product).isPresent()) {
            toChange(product, Optional.empty()).expect(releases);
        } else if (!releases.isEmpty()) {
            add(ReleaseForecast.of(productId, releases));
        }
    }

    @Override
    protected Refusal unknown(String reference) {
        return BacklogProblem.PRODUCT_NOT_FOUND.because("There is no product %s", reference);
    }
}
