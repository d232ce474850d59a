package dev.tandem.product.storymap;

import dev.tandem.kit.journal.Aggregates;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.BacklogProblem;
import dev.tandem.product.product.ProductContent;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class StoryMaps extends Aggregates<StoryMap> implements ProductContent {
    /** A product has one, empty until somebody arranges it. */
    StoryMap toChange(UUID productId, Optional<IfMatch> precondition) {
        getEntityManager().createNativeQuery("""
                        insert into story_map (id, version, created_at, updated_at)
                        values (:id, 0, now(), now()) on conflict do nothing
                        """).setParameter("id", productId).executeUpdate();
        return toChange(productId.toString(), precondition);
    }

    StoryMap of(UUID productId) {
        return findByIdOptional(productId).orElseGet(() -> StoryMap.none(productId));
    }

    /**
     * The step stays until the transaction ends.
     *
     * @param pointer the field of a body that names it; it may name none
     */
    public void requireStep(UUID productId, @Nullable UUID step, String pointer) {
        if (step == null) {
            return;
        }
        var map = findById(productId, LockModeType.PESSIMISTIC_READ);
        if (map == null || !map.hasStep(step)) {
            throw Invalid.refusal(List.of(Invalid.at(pointer, "names no step of the product's story map")));
        }
    }

    @Override
    public String plural() {
        return "activities";
    }

    @Override
    public long countIn(UUID productId) {
        return of(productId).activities().size();
    }

    @Override
    protected PanacheQuery<StoryMap> findByReference(String reference) {
        return find("id", UUID.fromString(reference));
    }

    @Override
    protected Refusal unknown(String reference) {
        return BacklogProblem.PRODUCT_NOT_FOUND.because("There is no product %s", reference);
    }
}
