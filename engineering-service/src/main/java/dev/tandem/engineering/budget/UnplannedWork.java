package dev.tandem.engineering.budget;

import dev.tandem.model.points.Points;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was finished outside any sprint. The budget shows it and does not count it. */
@ApplicationScoped
class UnplannedWork {
    private static final int MOST = 200;

    private final EntityManager entities;

    UnplannedWork(EntityManager entities) {
        this.entities = entities;
    }

    UnplannedView of(UUID productId, BudgetInputs inputs) {
        int window = inputs.result().policy().windowSprints();
        var closed = inputs.closed();
        Instant since = closed.isEmpty()
                ? Instant.EPOCH
                : closed.get(Math.max(0, closed.size() - window)).startedAt();
        return new UnplannedView(EffortView.of(effort(productId, since)), items(productId, since));
    }

    private Effort effort(UUID productId, Instant since) {
        var sums = (Object[]) entities.createNativeQuery("""
                        select coalesce(sum(w.points) filter (where b.item_type is distinct from 'DEBT'), 0),
                               coalesce(sum(w.points) filter (where b.item_type = 'DEBT'), 0)
                        from work_item w left join backlog_item b on b.item_id = w.id
                        where w.product_id = :product and w.unplanned_done_at >= :since
                        """)
                .setParameter("product", productId)
                .setParameter("since", since)
                .getSingleResult();
        return new Effort(((Number) sums[0]).longValue(), ((Number) sums[1]).longValue());
    }

    private List<UnplannedView.UnplannedItem> items(UUID productId, Instant since) {
        List<?> rows = entities.createNativeQuery("""
                        select item_key, points, unplanned_done_at from work_item
                        where product_id = :product and unplanned_done_at >= :since
                        order by unplanned_done_at desc, item_key limit :most
                        """)
                .setParameter("product", productId)
                .setParameter("since", since)
                .setParameter("most", MOST)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new UnplannedView.UnplannedItem(
                        (String) row[0], Points.ofTenths((Integer) row[1]), (Instant) row[2]))
                .toList();
    }
}
