package dev.tandem.product.metric;

import dev.tandem.kit.problem.Invalid;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.part.ProductParts;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.product.ProductContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class SharedMetrics extends ProductParts<SharedMetric> implements ProductContent {
    private final Measurements measurements;

    SharedMetrics(Measurements measurements) {
        this.measurements = measurements;
    }

    boolean hasName(UUID productId, String name, UUID besides) {
        return count("productId = ?1 and fields.name = ?2 and id <> ?3", productId, name, besides) > 0;
    }

    /**
     * Refuses what names no metric of the product. One that is there is held until the transaction ends, so that nobody
     * deletes it before the reference to it is written.
     */
    public void require(UUID productId, @Nullable UUID id, String pointer) {
        if (id == null) {
            return;
        }
        var metric = findById(id, LockModeType.PESSIMISTIC_READ);
        if (metric == null || !metric.productId().equals(productId)) {
            throw Invalid.refusal(List.of(Invalid.at(pointer, "names no metric of the same product")));
        }
    }

    /** @return by id, of those that were measured */
    public Map<UUID, BigDecimal> current(Collection<UUID> ids) {
        var current = new HashMap<UUID, BigDecimal>();
        for (SharedMetric metric : among(ids)) {
            if (metric.latest() != null) {
                current.put(metric.id(), metric.latest().value());
            }
        }
        return current;
    }

    public Optional<BigDecimal> valueOn(UUID id, LocalDate day) {
        return measurements.of(id, day).map(MeasurementView::value);
    }

    @Override
    public String plural() {
        return "metrics";
    }

    @Override
    protected Refusal unknown(String reference) {
        return ProductProblem.METRIC_NOT_FOUND.because("There is no metric %s", reference);
    }
}
