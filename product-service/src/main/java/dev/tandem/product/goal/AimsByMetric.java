package dev.tandem.product.goal;

import dev.tandem.product.metric.MetricReferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Which goals and initiatives read a shared metric. */
@ApplicationScoped
class AimsByMetric implements MetricReferences {
    private final Goals goals;
    private final Initiatives initiatives;

    AimsByMetric(Goals goals, Initiatives initiatives) {
        this.goals = goals;
        this.initiatives = initiatives;
    }

    @Override
    public List<String> to(UUID productId, UUID metricId) {
        var titles = goals.all(productId).stream()
                .filter(goal -> metricId.equals(Metric.idOf(goal.fields().metric())))
                .map(goal -> goal.fields().title());
        var more = initiatives.all(productId).stream()
                .filter(initiative ->
                        metricId.equals(Metric.idOf(initiative.fields().metric())))
                .map(initiative -> initiative.fields().title());
        return Stream.concat(titles, more).toList();
    }
}
