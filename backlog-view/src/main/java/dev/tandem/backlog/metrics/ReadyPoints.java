package dev.tandem.backlog.metrics;

import dev.tandem.model.points.Share;
import dev.tandem.model.ready.DefinitionOfReady;

/** How much is ready to go into a sprint, among the first hundred items of each lane. */
public final class ReadyPoints {
    private static final int FIRST_OF_A_LANE = 100;

    private ReadyPoints() {}

    /**
     * @param products how the statement names the array of their ids
     * @return a statement that brings each with the tenths of a point that are ready among its features, and among its debt
     */
    public static String of(String products) {
        // A null lane brings the product itself, of which nothing may be ready.
        return """
                select h.product_id, coalesce(sum(placed) filter (where lane = 'FEATURE'), 0),
                    coalesce(sum(placed) filter (where lane = 'DEBT'), 0)
                from backlog_head h
                left join lateral (
                    select named.lane, first.placed
                    from (values ('FEATURE', h.capacity),
                        ('DEBT', 2 * cast(h.debt_share as bigint) * h.capacity / nullif(%1$d - h.debt_share, 0))) named (lane, largest)
                    cross join lateral (
                        select placed, lacks from backlog_item
                        where product_id = h.product_id and lane = named.lane
                        order by lane_order, item_id limit %2$d) first
                    where lacks & coalesce(h.ready_checks, %3$d) = 0
                        and (named.largest is null or h.debt_share in (0, %1$d) or placed <= named.largest)) ready on true
                where h.product_id = any(%4$s)
                group by h.product_id
                """.formatted(Share.WHOLE, FIRST_OF_A_LANE, DefinitionOfReady.DEFAULT.bits(), products);
    }
}
