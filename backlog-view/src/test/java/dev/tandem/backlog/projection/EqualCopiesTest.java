package dev.tandem.backlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testing.BackingServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Whoever applied what, in whichever order and release: copies of the same events are equal. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class EqualCopiesTest {
    @Inject
    Projection projection;

    @Inject
    StoredView stored;

    @Inject
    EntityManager entities;

    private final UUID product = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    @Test
    void whatWasWrittenInAnOlderShapeIsWrittenAnewAndInANewerOneLeftAlone() {
        int older = Shape.CURRENT - 1;
        projection.apply(List.of(
                Updates.work(product, id, 1, "PAY-1", 50, "TODO"),
                Updates.as(1, older, Updates.feature(product, id, 2, "PAY-1", "a0"))));
        projection.apply(List.of(Updates.feature(product, id, 2, "PAY-1", "a1")));
        assertThat(item().owner().rank()).as("written anew").isEqualTo("a1");

        projection.apply(List.of(Updates.as(1, older, Updates.feature(product, id, 2, "PAY-1", "a2"))));
        assertThat(item().owner().rank()).as("left alone").isEqualTo("a1");

        projection.apply(List.of(Updates.as(1, older, Updates.feature(product, id, 3, "PAY-1", "a3"))));
        projection.apply(List.of(Updates.feature(product, id, 3, "PAY-1", "a4")));
        assertThat(item().owner().rank())
                .as("the newer release has the last word")
                .isEqualTo("a4");
        assertThat(head().digest()).isEqualTo(stored.digestFromScratch(product));
    }

    @Test
    void sumsThatAnotherReleaseMadeAreMadeAnew() {
        projection.apply(List.of(
                Updates.feature(product, id, 1, "PAY-1", "a0"),
                Updates.work(product, id, 1, "PAY-1", 50, "TODO"),
                Updates.forecast(product, 1, UUID.randomUUID(), 14)));
        var right = head();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update backlog_head set shape = 0, items = 7, feature_points = 1, digest = 5 where product_id = :id")
                        .setParameter("id", product)
                        .executeUpdate());

        projection.apply(List.of(Updates.feature(product, id, 1, "PAY-1", "a0")));

        assertThat(head()).usingRecursiveComparison().ignoringFields("sequence").isEqualTo(right);
        assertThat(head().sequence()).as("a state of its own").isEqualTo(right.sequence() + 1);
    }

    @Test
    void twoThatApplyAtOnceToTheSameItemLoseNoUpdate() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 40; round++) {
                var one = UUID.randomUUID();
                var other = UUID.randomUUID();
                String key = "PAY-" + round;
                var both = new CyclicBarrier(2);
                var applied = List.of(
                        pool.submit(() -> atOnce(
                                both,
                                Updates.feature(product, one, 1, key, "a1"),
                                Updates.work(product, other, 1, key + "0", 30, "TODO"))),
                        pool.submit(() -> atOnce(
                                both,
                                Updates.work(product, one, 1, key, 50, "TODO"),
                                Updates.feature(product, other, 1, key + "0", "a2"))));
                for (var each : applied) {
                    each.get();
                }
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(head().items()).isEqualTo(80);
        assertThat(head().pointsInLanes()).isEqualTo(40 * (50 + 30));
        assertThat(head().digest()).isEqualTo(stored.digestFromScratch(product));
    }

    private Void atOnce(CyclicBarrier both, Update... updates) throws Exception {
        both.await();
        projection.apply(List.of(updates));
        return null;
    }

    @Test
    void inWhateverOrderTheSameEventsComeTheCopiesComeOutEqual() {
        long seed = 42;
        var events = new ArrayList<Update>();
        for (int i = 1; i <= 20; i++) {
            UUID item = UUID.randomUUID();
            for (int version = 1; version <= 3; version++) {
                String rank = "a" + (char) ('0' + (i * version) % 10);
                events.add(
                        i % 3 == 0
                                ? Updates.debt(product, item, version, "PAY-D" + i, rank, i % 2 == 0)
                                : Updates.feature(product, item, version, "PAY-" + i, rank));
                events.add(Updates.work(product, item, version, "PAY-" + i, i % 4 == 0 ? null : 10 * i, "TODO"));
            }
        }
        for (int version = 1; version <= 3; version++) {
            events.add(Updates.budget(product, version, 1000 * version, version, 10 * version));
        }

        var copies = new ArrayList<BacklogHead>();
        var random = new Random(seed);
        for (int copy = 0; copy < 4; copy++) {
            QuarkusTransaction.requiringNew().run(() -> {
                entities.createNativeQuery("delete from backlog_item where product_id = :id")
                        .setParameter("id", product)
                        .executeUpdate();
                entities.createNativeQuery("delete from backlog_head where product_id = :id")
                        .setParameter("id", product)
                        .executeUpdate();
            });
            Collections.shuffle(events, random);
            for (int from = 0; from < events.size(); from += 7) {
                projection.apply(events.subList(from, Math.min(events.size(), from + 7)));
            }
            copies.add(head());
        }

        assertThat(copies)
                .as("seed %d", seed)
                .extracting(BacklogHead::digest)
                .containsOnly(copies.get(0).digest());
        assertThat(copies.get(0).digest()).isNotZero();
        assertThat(copies)
                .extracting(BacklogHead::pointsInLanes)
                .containsOnly(copies.get(0).pointsInLanes());
        assertThat(copies.get(0).digest()).isEqualTo(stored.digestFromScratch(product));
    }

    @Test
    void everyChangeRaisesTheSequenceAndTheDigestFollows() {
        projection.apply(List.of(Updates.feature(product, id, 1, "PAY-1", "a0")));
        var first = head();
        projection.apply(List.of(Updates.feature(product, id, 2, "PAY-1", "a1")));
        var second = head();

        assertThat(second.sequence()).isEqualTo(first.sequence() + 1);
        assertThat(second.digest()).isNotEqualTo(first.digest());
    }

    private BacklogItem item() {
        return stored.item(id);
    }

    private BacklogHead head() {
        return stored.head(product);
    }
}
