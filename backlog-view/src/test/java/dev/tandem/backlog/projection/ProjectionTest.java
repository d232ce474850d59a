package dev.tandem.backlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.backlog.merge.Lane;
import dev.tandem.testing.BackingServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ProjectionTest {
    @Inject
    Projection projection;

    @Inject
    EntityManager entities;

    private final UUID product = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    @Test
    void anEstimateMayComeBeforeItsFeature() {
        projection.apply(List.of(Updates.work(product, id, 1, "PAY-1", 50, "TODO")));
        assertThat(item().isKnown()).isFalse();
        assertThat(item().lane()).isEmpty();

        projection.apply(List.of(Updates.feature(product, id, 1, "PAY-1", "a0")));
        assertThat(item().lane()).contains(Lane.FEATURE);
        assertThat(item().work().points()).hasToString("5");
        assertThat(head().items()).isEqualTo(1);
    }

    @Test
    void whatWasAppliedAlreadyAndWhatIsOlderChangeNothing() {
        projection.apply(List.of(Updates.feature(product, id, 2, "PAY-1", "a2")));
        var before = head();

        var overtaken = projection.apply(List.of(Updates.feature(product, id, 2, "PAY-1", "a9")));
        assertThat(overtaken).isEmpty();
        overtaken = projection.apply(List.of(Updates.feature(product, id, 1, "PAY-1", "a1")));
        assertThat(overtaken).containsExactly("feature:" + id);

        assertThat(item().owner().rank()).isEqualTo("a2");
        assertThat(head()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void anOlderEventIsNotOvertakenWhereItsBatchEndsWithTheNewest() {
        var older = Updates.feature(product, id, 1, "PAY-1", "a1");
        var newer = Updates.feature(product, id, 2, "PAY-1", "a2");
        projection.apply(List.of(older, newer));

        assertThat(projection.apply(List.of(older, newer))).isEmpty();
        assertThat(projection.apply(List.of(newer, older))).containsExactly("feature:" + id);
    }

    @Test
    void aDeletionLeavesNoGhost() {
        projection.apply(List.of(
                Updates.feature(product, id, 1, "PAY-1", "a0"), Updates.work(product, id, 1, "PAY-1", 50, "TODO")));

        projection.apply(List.of(Updates.deleted(product, id, 2, "PAY-1", Lane.FEATURE)));
        // Late news of a deleted item: an older state, and a word of engineering that had not heard of it yet.
        projection.apply(List.of(
                Updates.feature(product, id, 1, "PAY-1", "a0"), Updates.work(product, id, 2, "PAY-1", 80, "TODO")));

        assertThat(item().isKnown()).isFalse();
        assertThat(item().lane()).isEmpty();
        assertThat(head().items()).isZero();
        assertThat(head().pointsInLanes()).isZero();
        assertThat(head().digest()).isZero();
    }

    @Test
    void aDeletionThatComesFirstKeepsTheItemAway() {
        projection.apply(List.of(Updates.deleted(product, id, 3, "PAY-1", Lane.FEATURE)));
        projection.apply(List.of(Updates.feature(product, id, 2, "PAY-1", "a0")));

        assertThat(item().isKnown()).isFalse();
        assertThat(head().items()).isZero();
    }

    @Test
    void whatIsDoneOrDroppedLeavesItsLaneAndMayComeBack() {
        projection.apply(List.of(Updates.feature(product, id, 1, "PAY-1", "a0")));
        assertThat(head().pointsInLanes()).isEqualTo(30);

        projection.apply(List.of(Updates.work(product, id, 1, "PAY-1", 50, "DONE")));
        assertThat(item().lane()).isEmpty();
        assertThat(head().pointsInLanes()).isZero();

        projection.apply(List.of(Updates.work(product, id, 2, "PAY-1", 50, "IN_PROGRESS")));
        assertThat(item().lane()).contains(Lane.FEATURE);
        assertThat(head().pointsInLanes()).isEqualTo(50);

        projection.apply(List.of(Updates.feature(product, id, 2, "PAY-1", "a0", "DROPPED")));
        assertThat(item().lane()).isEmpty();
        assertThat(head().items()).isEqualTo(1);
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
        assertThat(copies.get(0).digest()).isEqualTo(digestFromScratch());
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

    @Test
    void anItemIsStaleUntilItsNextEventIsRead() {
        projection.apply(List.of(
                Updates.feature(product, id, 1, "PAY-1", "a0"), Updates.work(product, id, 1, "PAY-1", 50, "TODO")));
        var digest = head().digest();

        projection.markStale(id, true);
        assertThat(item().isStale()).isTrue();
        assertThat(head().digest()).isEqualTo(digest);

        projection.apply(List.of(Updates.work(product, id, 2, "PAY-1", 50, "TODO")));
        assertThat(item().isStale()).as("the other half was read, this one not").isTrue();

        projection.apply(List.of(Updates.feature(product, id, 2, "PAY-1", "a0")));
        assertThat(item().isStale()).isFalse();
    }

    private BigInteger digestFromScratch() {
        return QuarkusTransaction.requiringNew().call(() -> {
            BigInteger sum = Digest.of(head().budget());
            for (var row : entities.createQuery("from BacklogItem where productId = :id", BacklogItem.class)
                    .setParameter("id", product)
                    .getResultList()) {
                sum = Digest.replace(
                        sum, BigInteger.ZERO, Digest.of(row.id(), row.productId(), row.key(), row.owner(), row.work()));
            }
            return sum;
        });
    }

    private BacklogItem item() {
        return QuarkusTransaction.requiringNew().call(() -> entities.find(BacklogItem.class, id));
    }

    private BacklogHead head() {
        return QuarkusTransaction.requiringNew().call(() -> entities.find(BacklogHead.class, product));
    }
}
