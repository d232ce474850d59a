package dev.tandem.product.outcome;

import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.part.ProductParts;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.feature.Feature;
import dev.tandem.product.feature.FeatureStatus;
import dev.tandem.product.feature.MetricUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class Outcomes extends ProductParts<Outcome> implements MetricUse {
    /** @return up to one more than the page holds, the newest first */
    List<Outcome> ofFeature(UUID featureId, PageRequest page) {
        UUID before = page.after(Position.class).map(Position::id).orElse(new UUID(-1, -1));
        return find("featureId = ?1 and id < ?2 order by id desc", featureId, before)
                .page(0, page.limit() + 1)
                .list();
    }

    /** @return of each metric that was measured since the feature was shipped, the verdict of its latest day */
    Map<UUID, Verdict> latestOf(Feature feature) {
        if (feature.status() != FeatureStatus.SHIPPED) {
            return Map.of();
        }
        var latest = new HashMap<UUID, Verdict>();
        list("featureId = ?1 and measuredOn >= ?2 order by measuredOn, id", feature.id(), feature.shippedOn())
                .forEach(outcome -> latest.put(outcome.metricId(), outcome.verdict()));
        return latest;
    }

    List<Outcome> allOf(UUID featureId) {
        return toChangeAll(
                list("featureId", featureId).stream().map(Outcome::id).toList());
    }

    @Override
    public Set<UUID> measuredOf(UUID featureId) {
        return list("featureId", featureId).stream().map(Outcome::metricId).collect(Collectors.toSet());
    }

    @Override
    protected Refusal unknown(String reference) {
        return ProductProblem.OUTCOME_NOT_FOUND.because("There is no measurement %s", reference);
    }
}
