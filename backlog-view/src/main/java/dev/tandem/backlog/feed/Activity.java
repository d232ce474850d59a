package dev.tandem.backlog.feed;

import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.json.Years;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what in a product, the newest first, as this copy has heard of it. */
@ApplicationScoped
class Activity {
    private static final Position NEWEST = new Position(Instant.parse("9999-12-31T23:59:59Z"), Long.MAX_VALUE);

    private final EntityManager entities;
    private final Backlogs backlogs;

    Activity(EntityManager entities, Backlogs backlogs) {
        this.entities = entities;
        this.backlogs = backlogs;
    }

    /** Where a page ended. */
    record Position(Instant at, long entry) {
        Position {
            Years.known(Objects.requireNonNull(at));
        }
    }

    private record Row(Position position, ActivityView view) {}

    Page<ActivityView> page(UUID product, ActivityFilter filter) {
        var before = filter.after(Position.class).orElse(NEWEST);
        // Also of an item that is deleted.
        var item = filter.item == null ? null : backlogs.idOfAny(product, filter.item);
        var conditions = new Conditions()
                .add("product_id = :product", "product", product)
                .add("(at, id) < (:at, :id)", "at", before.at())
                .with("id", before.entry())
                .add("actor = :actor", "actor", filter.actor)
                .add("item_id = :item", "item", item)
                .add("kind = any(:kinds)", "kinds", filter.kinds());
        var query = entities.createNativeQuery("""
                        select id, at, actor, role, summary, type, kind, aggregate_id, subject, item_id, version
                        from backlog_activity where %s
                        order by at desc, id desc limit %d
                        """.formatted(conditions.text(), filter.limit() + 1));
        conditions.parameters().forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return Page.of(
                rows.stream().map(row -> row((Object[]) row)).toList(), filter.limit(), Row::view, Row::position);
    }

    private static Row row(Object[] row) {
        var at = (Instant) row[1];
        var view = new ActivityView(
                at,
                text(row[2]),
                text(row[3]),
                text(row[4]),
                (String) row[5],
                (String) row[6],
                (UUID) row[7],
                text(row[8]),
                (UUID) row[9],
                ((Number) row[10]).longValue());
        return new Row(new Position(at, ((Number) row[0]).longValue()), view);
    }

    private static @Nullable String text(@Nullable Object value) {
        return (String) value;
    }
}
