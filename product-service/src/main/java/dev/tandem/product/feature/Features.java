package dev.tandem.product.feature;

import dev.tandem.backlog.lane.LaneItems;
import dev.tandem.kit.http.problem.Refusal;
import dev.tandem.product.ProductProblem;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Features extends LaneItems<Feature> {
    @Override
    protected Refusal unknown(String reference) {
        return ProductProblem.FEATURE_NOT_FOUND.because("There is no feature %s", reference);
    }
}
