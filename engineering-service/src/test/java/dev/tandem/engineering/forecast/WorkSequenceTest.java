package dev.tandem.engineering.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.backlog.query.OrderedItem;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkSequenceTest {
    @Test
    void withoutBlockersItIsTheMergedOrder() {
        assertThat(keys(sequence(Set.of(), item("A"), item("B"), item("C")))).containsExactly("A", "B", "C");
    }

    @Test
    void anItemWaitsForItsBlockersAndWhatFollowsMovesUp() {
        assertThat(keys(sequence(Set.of(), item("A", "C"), item("B"), item("C"), item("D"))))
                .containsExactly("B", "C", "A", "D");
    }

    @Test
    void oneWithSeveralBlockersStandsBehindTheLastOfThem() {
        assertThat(keys(sequence(Set.of(), item("A", "D", "B"), item("B"), item("C"), item("D"), item("E"))))
                .containsExactly("B", "C", "D", "A", "E");
    }

    @Test
    void whoeverWaitsForOneThatWaitsComesAfterIt() {
        assertThat(keys(sequence(Set.of(), item("A", "B"), item("B", "C"), item("C"), item("D"))))
                .containsExactly("C", "B", "A", "D");
    }

    @Test
    void blockersOfAnotherProductAreNotWaitedFor() {
        assertThat(keys(sequence(Set.of(), item("A", "OTHER-7"), item("B")))).containsExactly("A", "B");
    }

    @Test
    void aRingIsWorkedOnLast() {
        assertThat(keys(sequence(Set.of(), item("A", "B"), item("B", "A"), item("C"), item("D", "D"))))
                .containsExactly("C", "A", "B", "D");
    }

    @Test
    void whatTheActiveSprintHasBegunComesFirst() {
        var sequence = sequence(Set.of("B", "C"), item("A"), item("B"), item("C"));

        assertThat(keys(sequence)).containsExactly("B", "C", "A");
        assertThat(sequence.scope()).isEqualTo(2);
    }

    @Test
    void anItemOfTheActiveSprintThatWaitsForOneOutsideIsNotDoneInIt() {
        var sequence = sequence(Set.of("B", "C"), item("A"), item("B", "A"), item("C"), item("D"));

        assertThat(keys(sequence)).containsExactly("C", "A", "B", "D");
        assertThat(sequence.scope()).isEqualTo(1);
    }

    @Test
    void everyItemStandsThereOnceAndBehindAllThatItWaitsFor() {
        for (long seed = 0; seed < 300; seed++) {
            var order = random(new Random(seed));

            var sequence = WorkSequence.of(order, item -> false).items();

            assertThat(sequence).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(order);
            var before = new ArrayList<String>();
            for (OrderedItem item : sequence) {
                assertThat(before).as("seed %d, %s", seed, item.key()).containsAll(item.blockers());
                before.add(item.key());
            }
        }
    }

    /** Blockers stand ahead of an item or behind it, but never in a ring: of two, the one of the lower number waits. */
    private static List<OrderedItem> random(Random random) {
        int count = 1 + random.nextInt(30);
        var items = new ArrayList<OrderedItem>();
        for (int i = 0; i < count; i++) {
            int number = i;
            items.add(item(
                    "A" + i,
                    IntStream.range(0, random.nextInt(3))
                            .map(any -> number + 1 + random.nextInt(count))
                            .filter(blocker -> blocker < count)
                            .distinct()
                            .mapToObj(blocker -> "A" + blocker)
                            .toArray(String[]::new)));
        }
        Collections.shuffle(items, random);
        return items;
    }

    private static WorkSequence sequence(Set<String> underWay, OrderedItem... order) {
        return WorkSequence.of(Arrays.asList(order), item -> underWay.contains(item.key()));
    }

    private static List<String> keys(WorkSequence sequence) {
        return sequence.items().stream().map(OrderedItem::key).toList();
    }

    private static OrderedItem item(String key, String... blockers) {
        return new OrderedItem(
                1,
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                key,
                Lane.FEATURE,
                new Points(30),
                null,
                null,
                true,
                null,
                List.of(blockers));
    }
}
