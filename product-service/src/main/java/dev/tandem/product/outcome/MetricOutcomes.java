package dev.tandem.product.outcome;

import dev.tandem.kit.json.Years;
import dev.tandem.kit.page.Page;
import dev.tandem.product.metric.SharedMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The success metrics of a product's shipped features, those due first at the top. */
@ApplicationScoped
class MetricOutcomes {
    private final EntityManager entities;
    private final SharedMetrics metrics;
    private final Clock clock;

    MetricOutcomes(EntityManager entities, SharedMetrics metrics, Clock clock) {
        this.entities = entities;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Where a page ended; a metric without a day comes after all days. */
    record Position(LocalDate dueOn, UUID featureId, UUID metricId) {
        Position {
            Years.known(Objects.requireNonNull(dueOn));
            Objects.requireNonNull(featureId);
            Objects.requireNonNull(metricId);
        }
    }

    private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);
    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);
    private static final UUID FIRST = new UUID(0, 0);

    Page<MetricOutcome> page(UUID productId, MetricOutcomeFilter filter) {
        var last = filter.after(Position.class).orElse(new Position(BEFORE_ALL, FIRST, FIRST));
        String overdue = "(o.id is null and m.due_on < :today)";
        String condition = filter.overdue()
                        .map(wanted -> wanted ? overdue : "not coalesce(" + overdue + ", false)")
                        .orElse("true")
                + filter.verdict()
                        .map(wanted -> " and o.verdict = '" + wanted + "'")
                        .orElse("");
        List<?> rows = entities.createNativeQuery("""
                        select f.id, f.item_key, f.title, f.shipped_at,
                            m.id as metric_id,
                            coalesce(o.metric ->> 'name', m.name), coalesce(o.metric ->> 'unit', m.unit),
                            coalesce(cast(o.metric ->> 'baseline' as numeric), m.baseline),
                            coalesce(cast(o.metric ->> 'target' as numeric), m.target),
                            m.due_on,
                            coalesce(%1$s, false), o.value, o.measured_on, o.verdict, m.shared
                        from feature f
                            cross join lateral jsonb_to_recordset(f.success_metrics)
                                as j(id uuid, name text, unit text, baseline numeric, target numeric, "dueOn" date,
                                    "metricId" uuid)
                            cross join lateral (select j.id, j.name, j.unit, j.baseline, j.target, j."dueOn" as due_on,
                                j."metricId" as shared) m
                            left join lateral (
                                select * from outcome where feature_id = f.id and metric_id = m.id
                                    and measured_on >= cast(f.shipped_at at time zone 'UTC' as date)
                                order by measured_on desc, id desc limit 1) o on true
                        where f.product_id = :product and f.status = 'SHIPPED' and %2$s
                            and (coalesce(m.due_on, :noDay), f.id, m.id) > (:dueOn, :feature, :metric)
                        order by coalesce(m.due_on, :noDay), f.id, m.id
                        """.formatted(overdue, condition))
                .setParameter("product", productId)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("noDay", NO_DAY)
                .setParameter("dueOn", last.dueOn())
                .setParameter("feature", last.featureId())
                .setParameter("metric", last.metricId())
                .setMaxResults(filter.limit() + 1)
                .getResultList();
        var outcomes = rows.stream().map(row -> outcome((Object[]) row)).toList();
        return Page.ofAll(outcomes, filter.limit(), this::standing, MetricOutcomes::positionOf);
    }

    private List<MetricOutcome> standing(List<MetricOutcome> outcomes) {
        var measured = metrics.current(outcomes.stream()
                .map(MetricOutcome::sharedMetricId)
                .filter(Objects::nonNull)
                .toList());
        return outcomes.stream().map(outcome -> outcome.standingAt(measured)).toList();
    }

    private static Position positionOf(MetricOutcome outcome) {
        return new Position(
                outcome.dueOn() == null ? NO_DAY : outcome.dueOn(), outcome.featureId(), outcome.metricId());
    }

    private static MetricOutcome outcome(Object[] row) {
        return new MetricOutcome(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (Instant) row[3],
                (UUID) row[4],
                new MeasuredMetric((String) row[5], (String) row[6], (BigDecimal) row[7], (BigDecimal) row[8]),
                day(row[9]),
                (boolean) row[10],
                (BigDecimal) row[11],
                day(row[12]),
                row[13] == null ? null : Verdict.valueOf((String) row[13]),
                (UUID) row[14],
                null);
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
