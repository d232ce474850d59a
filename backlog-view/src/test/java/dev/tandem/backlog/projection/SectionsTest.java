package dev.tandem.backlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.model.lane.Lane;
import dev.tandem.testing.BackingServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class SectionsTest {
    @Inject
    Projection projection;

    @Inject
    EntityManager entities;

    private final UUID product = UUID.randomUUID();

    @Test
    void afterAnyChangesTheSectionsTellWhatLiesInThem() {
        var random = new Random(5);
        var ids = new ArrayList<UUID>();
        long version = 0;
        for (int batch = 0; batch < 12; batch++) {
            var updates = new ArrayList<Update>();
            for (int i = 0; i < 400; i++) {
                version++;
                boolean isNew = ids.size() < 4000 && random.nextInt(4) > 0;
                var id = isNew ? UUID.randomUUID() : ids.get(random.nextInt(ids.size()));
                if (isNew) {
                    ids.add(id);
                }
                String key = "SEC-" + ids.indexOf(id);
                switch (random.nextInt(12)) {
                    case 0, 1, 2 ->
                        updates.add(Updates.work(
                                product,
                                id,
                                version,
                                key,
                                random.nextInt(5) == 0 ? null : 10 + random.nextInt(80),
                                random.nextInt(6) == 0 ? "DONE" : "TODO"));
                    case 3 -> updates.add(Updates.deleted(product, id, version, key, laneOf(id)));
                    default -> updates.add(owner(id, version, key, random));
                }
            }
            projection.apply(updates);
            assertThat(sections()).as("batch %d", batch).isEqualTo(sectionsFromScratch());
        }
        assertThat(sections().size()).isGreaterThan(3);
    }

    private Update owner(UUID id, long version, String key, Random random) {
        String rank = "a%05d".formatted(random.nextInt(100_000));
        return laneOf(id) == Lane.DEBT
                ? Updates.debt(product, id, version, key, rank, random.nextInt(20) == 0)
                : Updates.feature(product, id, version, key, rank);
    }

    private static Lane laneOf(UUID id) {
        return id.hashCode() % 3 == 0 ? Lane.DEBT : Lane.FEATURE;
    }

    private List<String> sections() {
        return read("""
                select concat_ws(' ', lane, first_order, items, points, unestimated) from backlog_section
                where product_id = :product order by lane, first_order
                """);
    }

    private List<String> sectionsFromScratch() {
        return read("""
                select concat_ws(' ', s.lane, s.first_order, count(i.item_id), coalesce(sum(i.placed), 0),
                    count(*) filter (where i.item_id is not null and i.placed is null))
                from (select *, lead(first_order) over (partition by lane order by first_order) as next
                        from backlog_section where product_id = :product) s
                    left join backlog_item i on i.product_id = :product and i.lane = s.lane
                        and i.lane_order >= s.first_order and (s.next is null or i.lane_order < s.next)
                group by s.lane, s.first_order order by s.lane, s.first_order
                """);
    }

    @SuppressWarnings("unchecked")
    private List<String> read(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql, String.class)
                        .setParameter("product", product)
                        .getResultList());
    }
}
