package dev.tandem.product.responsibility;

import dev.tandem.kit.journal.Aggregates;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.BacklogProblem;
import dev.tandem.model.agreement.Side;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Responsibilities extends Aggregates<ProductResponsibilities> {
    /**
     * Who does what is in an area, for whatever names nobody itself.
     *
     * @param area as an {@link Area} is called, or by the product's own name
     * @return empty where nobody does
     */
    public Optional<String> whoIs(UUID productId, String area) {
        return of(productId).flatMap(found -> found.areas().whoIs(area));
    }

    /** As the other, of what is for one side alone to do. */
    public Optional<String> whoIs(UUID productId, Area area, Side side) {
        return of(productId).flatMap(found -> found.areas().whoIs(area, side));
    }

    /** @return empty while nobody has said anything */
    Optional<ProductResponsibilities> of(UUID productId) {
        return findByIdOptional(productId);
    }

    @Override
    protected Refusal unknown(String reference) {
        return BacklogProblem.PRODUCT_NOT_FOUND.because("There is no product %s", reference);
    }
}
