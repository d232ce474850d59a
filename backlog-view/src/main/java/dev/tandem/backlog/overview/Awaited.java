package dev.tandem.backlog.overview;

import static dev.tandem.backlog.overview.Situations.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

/** Finds what is to be measured of shipped features: two meet every week, so what is due by the next time is told. */
@ApplicationScoped
class Awaited {
    private static final Period SOON = Period.ofDays(7);

    private final EntityManager entities;

    Awaited(EntityManager entities) {
        this.entities = entities;
    }

    /** What was measured before a feature was shipped counts for nothing. */
    AwaitedOutcomes of(UUID product, LocalDate today) {
        var rows = Situations.rows(entities.createNativeQuery("""
                        select i.item_key, i.item_type, i.title, m.name, m."dueOn",
                            count(*) over (), count(*) filter (where m."dueOn" < :today) over ()
                        from backlog_item i
                            cross join lateral jsonb_to_recordset(i.outcomes_due)
                                as m("metricId" text, name text, "dueOn" date)
                        where i.product_id = :product and i.outcomes_due <> '[]' and m."dueOn" <= :soon
                            and not exists (
                                select from (select cast(state as jsonb) as state from backlog_part
                                    where product_id = :product and kind = 'outcome' and state is not null) outcome
                                where outcome.state ->> 'metricId' = m."metricId"
                                    and cast(outcome.state ->> 'measuredOn' as date)
                                        >= cast(i.shipped_at at time zone 'UTC' as date))
                        order by m."dueOn", i.item_id
                        limit %d
                        """.formatted(Some.MOST))
                        .setParameter("product", product)
                        .setParameter("today", today)
                        .setParameter("soon", today.plus(SOON))
                        .getResultList())
                .toList();
        return new AwaitedOutcomes(
                rows.isEmpty() ? 0 : number(rows.get(0)[6]),
                Situations.some(
                        rows, 5, row -> new AwaitedOutcome(Situations.item(row), (String) row[3], day(row[4]))));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
