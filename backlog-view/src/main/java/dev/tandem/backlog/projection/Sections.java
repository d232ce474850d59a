package dev.tandem.backlog.projection;

import dev.tandem.model.lane.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what lies in each stretch of a lane. Whoever wants to know what stands before an item adds up the sections
 * before its own, some thousand small rows of a lane of 100,000, and reads no more than one section of items. Each has
 * the sequence at which it changed last, so that who knows them all needs only read those that changed since. None goes
 * away but where all are made anew.
 */
@ApplicationScoped
class Sections {
    /** A section that grows beyond this is made into some of half its size. */
    private static final int MOST = 64;

    private final EntityManager entities;

    Sections(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Makes the sections of a product anew; of a product without items, each lane has an empty one.
     *
     * @param sequence the head's
     */
    void renew(UUID productId, long sequence) {
        entities.createNativeQuery("delete from backlog_section where product_id = :product")
                .setParameter("product", productId)
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into backlog_section
                            (product_id, lane, first_order, items, points, unestimated, sequence)
                        select :product, lane, '', 0, 0, 0, :sequence from unnest(:lanes) lane
                        """)
                .setParameter("product", productId)
                .setParameter("sequence", sequence)
                .setParameter("lanes", lanes())
                .executeUpdate();
        for (Lane lane : Lane.values()) {
            divide(productId, lane.name(), "", sequence);
        }
    }

    void follow(ItemChanges changes) {
        var moves = new Moves();
        for (BacklogItem item : changes.changed()) {
            var before = changes.before(item).spot();
            var after = Spot.of(item);
            if (!Objects.equals(before, after)) {
                moves.add(item, before, -1);
                moves.add(item, after, 1);
            }
        }
        if (!moves.isEmpty()) {
            carryOut(moves);
        }
    }

    private void carryOut(Moves moves) {
        List<?> outgrown = entities.createNativeQuery("""
                        with moved as (
                            select product_id, lane, s.first_order, sum(items) as items, sum(points) as points,
                                sum(unestimated) as unestimated, max(sequence) as sequence
                            from unnest(:products, :lanes, :orders, :items, :points, :unestimated, :sequences)
                                    as move (product_id, lane, lane_order, items, points, unestimated, sequence)
                                cross join lateral (
                                    select first_order from backlog_section section
                                    where section.product_id = move.product_id and section.lane = move.lane
                                        and section.first_order <= move.lane_order collate "C"
                                    order by first_order desc limit 1) s
                            group by product_id, lane, s.first_order)
                        update backlog_section section
                        set items = section.items + moved.items, points = section.points + moved.points,
                            unestimated = section.unestimated + moved.unestimated, sequence = moved.sequence
                        from moved
                        where section.product_id = moved.product_id and section.lane = moved.lane
                            and section.first_order = moved.first_order
                        returning section.product_id, section.lane, section.first_order, section.items,
                            section.sequence
                        """)
                .setParameter("products", moves.products.toArray(UUID[]::new))
                .setParameter("lanes", moves.lanes.toArray(String[]::new))
                .setParameter("orders", moves.orders.toArray(String[]::new))
                .setParameter("items", moves.items.toArray(Integer[]::new))
                .setParameter("points", moves.points.toArray(Integer[]::new))
                .setParameter("unestimated", moves.unestimated.toArray(Integer[]::new))
                .setParameter("sequences", moves.sequences.toArray(Long[]::new))
                .getResultList();
        for (Object each : outgrown) {
            var row = (Object[]) each;
            if (((Number) row[3]).longValue() > MOST) {
                divide((UUID) row[0], (String) row[1], (String) row[2], ((Number) row[4]).longValue());
            }
        }
    }

    /** Items of one order stay together. */
    private void divide(UUID productId, String lane, String first, long sequence) {
        entities.createNativeQuery("""
                        insert into backlog_section
                            (product_id, lane, first_order, items, points, unestimated, sequence)
                        select :product, :lane, case when part = 0 then :first else min(lane_order) end,
                            count(*), coalesce(sum(placed), 0), count(*) filter (where placed is null), :sequence
                        from (
                            select lane_order, placed, (rank() over (order by lane_order) - 1) / :size as part
                            from backlog_item
                            where product_id = :product and lane = :lane and lane_order >= :first collate "C"
                                and lane_order < coalesce(
                                    (select min(first_order) from backlog_section
                                     where product_id = :product and lane = :lane and first_order > :first collate "C"),
                                    '~')) parts
                        group by part
                        on conflict (product_id, lane, first_order) do update
                        set items = excluded.items, points = excluded.points, unestimated = excluded.unestimated,
                            sequence = excluded.sequence
                        """)
                .setParameter("product", productId)
                .setParameter("lane", lane)
                .setParameter("first", first)
                .setParameter("size", MOST / 2)
                .setParameter("sequence", sequence)
                .executeUpdate();
    }

    private static String[] lanes() {
        return new String[] {Lane.FEATURE.name(), Lane.DEBT.name()};
    }

    private static final class Moves {
        private final List<UUID> products = new ArrayList<>();
        private final List<String> lanes = new ArrayList<>();
        private final List<String> orders = new ArrayList<>();
        private final List<Integer> items = new ArrayList<>();
        private final List<Integer> points = new ArrayList<>();
        private final List<Integer> unestimated = new ArrayList<>();
        private final List<Long> sequences = new ArrayList<>();

        void add(BacklogItem item, @Nullable Spot spot, int sign) {
            if (spot == null) {
                return;
            }
            products.add(item.productId());
            lanes.add(spot.lane().name());
            orders.add(spot.order());
            items.add(sign);
            points.add(spot.placed() == null ? 0 : sign * spot.placed());
            unestimated.add(spot.placed() == null ? sign : 0);
            sequences.add(item.sequence());
        }

        boolean isEmpty() {
            return products.isEmpty();
        }
    }
}
