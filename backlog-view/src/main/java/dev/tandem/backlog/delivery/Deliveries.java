package dev.tandem.backlog.delivery;

import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.model.points.Share;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reckons what came of a product's work: three statements, whatever there is of it. */
@ApplicationScoped
public class Deliveries {
    private static final Duration LATELY = Duration.ofDays(90);
    /** As a policy has it that nobody has changed; until engineering told of a budget. */
    private static final int USUAL_WINDOW = 6;

    private final EntityManager entities;
    private final Clock clock;

    Deliveries(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @param product that is known */
    @Transactional
    public DeliveryFigures of(UUID product) {
        return of(Objects.requireNonNull(entities.find(BacklogHead.class, product)), clock.instant());
    }

    @Transactional
    public DeliveryFigures of(BacklogHead head, Instant now) {
        var since = now.minus(LATELY);
        var sprints = sprints(head.productId());
        var items = items(head.productId(), since);
        var rolling = (BigDecimal) sprints[6];
        return new DeliveryFigures(
                head.productId(),
                head.product().key(),
                now,
                since,
                number(sprints[0]),
                DeliveryVelocity.of(number(sprints[1]), tenths(sprints[2])),
                DeliveryCommitment.of(number(sprints[3]), tenths(sprints[4]), tenths(sprints[5])),
                promises(head.productId()),
                new DeliveryBudget(head.budget().debtShare(), rolling == null ? null : Share.of(rolling)),
                new DeliveryLeadTime(number(items[0]), days(items[1]), days(items[2])),
                DeliveryBugs.of(number(items[3]), number(items[4])));
    }

    /** The budget's window and rolling share beside it, since that says how many sprints are looked at. */
    private @Nullable Object[] sprints(UUID product) {
        return (Object[]) entities.createNativeQuery("""
                        with told_budget as (
                            select coalesce(max(cast(state ->> 'windowSprints' as int)), %d) as looked_at,
                                max(cast(state ->> 'rolling' as numeric)) as rolling
                            from (select cast(state as jsonb) as state from backlog_part
                                where product_id = :product and kind = 'budget' and state is not null) told),
                        closed_sprint as (
                            select cast(state #>> '{done,feature}' as numeric) + cast(state #>> '{done,debt}' as numeric) as done,
                                cast(state #>> '{planned,feature}' as numeric)
                                    + cast(state #>> '{planned,debt}' as numeric) as planned,
                                coalesce(cast(state ->> 'imported' as boolean), false) as imported
                            from (select cast(state as jsonb) as state from backlog_part
                                where product_id = :product and kind = 'sprint' and state is not null) told
                            where state ->> 'status' = 'CLOSED' and state ->> 'done' is not null
                            order by cast(state ->> 'closedAt' as timestamptz) desc
                            limit (select looked_at from told_budget))
                        select (select looked_at from told_budget), count(*), sum(done),
                            count(*) filter (where not imported), sum(planned) filter (where not imported),
                            sum(least(done, planned)) filter (where not imported), (select rolling from told_budget)
                        from closed_sprint
                        """.formatted(USUAL_WINDOW))
                .setParameter("product", product)
                .getSingleResult();
    }

    /** What was done before this copy knew when, was done when it was shipped. */
    private @Nullable Object[] items(UUID product, Instant since) {
        return (Object[]) entities.createNativeQuery("""
                        select lead.features, lead.median, lead.p85, bugs.added, bugs.escaped
                        from (select count(days) as features,
                                percentile_disc(0.5) within group (order by days) as median,
                                percentile_disc(0.85) within group (order by days) as p85
                            from (select extract(epoch from coalesce(done_at, shipped_at) - created_at) / 86400 as days
                                from backlog_item
                                where product_id = :product and item_type = 'FEATURE' and not owner_deleted
                                    and umbrella is not true and coalesce(done_at, shipped_at) >= :since) done) lead
                        cross join (select count(*) as added, count(*) filter (where exists (
                                    select 1 from backlog_item feature
                                    where feature.item_id = any(bug.affects)
                                        and coalesce(feature.done_at, feature.shipped_at) < bug.created_at)) as escaped
                            from backlog_item bug
                            where product_id = :product and kind = 'BUG' and not owner_deleted and umbrella is not true
                                and status <> 'DROPPED' and created_at >= :since) bugs
                        """)
                .setParameter("product", product)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** As product-service counts them. */
    private DeliveryPromises promises(UUID product) {
        var row = (Object[])
                entities.createNativeQuery("""
                        select count(*) filter (where status = 'COMMITTED'),
                            count(*) filter (where status = 'SHIPPED' and late <= 0 and delivered = promised),
                            count(*) filter (where status = 'SHIPPED' and late > 0),
                            count(*) filter (where status = 'SHIPPED' and late <= 0 and delivered < promised),
                            count(*) filter (where status = 'CANCELLED' and promised is not null)
                        from (select state ->> 'status' as status,
                                cast(state #>> '{kept,promised}' as int) as promised,
                                cast(state #>> '{kept,delivered}' as int) as delivered,
                                coalesce(cast(state #>> '{kept,daysLate}' as int), 0) as late
                            from (select cast(state as jsonb) as state from backlog_part
                                where product_id = :product and kind = 'release' and state is not null) told) release
                        """).setParameter("product", product).getSingleResult();
        return DeliveryPromises.of(number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]));
    }

    private static int number(@Nullable Object value) {
        return value == null ? 0 : ((Number) value).intValue();
    }

    private static long tenths(@Nullable Object points) {
        return points == null ? 0 : ((BigDecimal) points).movePointRight(1).longValueExact();
    }

    private static @Nullable BigDecimal days(@Nullable Object days) {
        if (days == null) {
            return null;
        }
        var tenths = ((BigDecimal) days).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return tenths.scale() < 0 ? tenths.setScale(0) : tenths;
    }
}
