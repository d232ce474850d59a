package dev.tandem.product.feature;

import static dev.tandem.product.feature.LinkType.BLOCKED_BY;
import static dev.tandem.product.feature.LinkType.BLOCKS;
import static dev.tandem.product.feature.LinkType.RELATES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BlockingOrderTest {
    private final BlockingOrder order = new BlockingOrder();

    @Test
    void whereNothingIsLinkedNothingGoesInACircle() {
        assertThat(order.cycleThrough("A")).isEmpty();
    }

    @Test
    void aChainIsNoCircle() {
        order.add("A", links(BLOCKS, "B"));
        order.add("B", links(BLOCKS, "C"));

        assertThat(order.cycleThrough("A")).isEmpty();
        assertThat(order.cycleThrough("B")).isEmpty();
        assertThat(order.cycleThrough("C")).isEmpty();
    }

    @Test
    void twoThatBlockEachOtherAreACircle() {
        order.add("A", links(BLOCKS, "B"));
        order.add("B", links(BLOCKS, "A"));

        assertThat(order.cycleThrough("A")).containsExactly("A", "B", "A");
        assertThat(order.cycleThrough("B")).containsExactly("B", "A", "B");
    }

    @Test
    void toBeBlockedIsTheSameSeenFromTheOtherEnd() {
        order.add("B", links(BLOCKED_BY, "A"));
        order.add("C", links(BLOCKED_BY, "B"));
        assertThat(order.cycleThrough("A")).isEmpty();

        order.add("A", links(BLOCKED_BY, "C"));
        assertThat(order.cycleThrough("A")).containsExactly("A", "B", "C", "A");
    }

    @Test
    void theSameSaidFromBothEndsIsNoCircle() {
        order.add("A", links(BLOCKS, "B"));
        order.add("B", links(BLOCKED_BY, "A"));

        assertThat(order.cycleThrough("A")).isEmpty();
        assertThat(order.cycleThrough("B")).isEmpty();
    }

    @Test
    void whatOnlyRelatesIsNoOrder() {
        order.add("A", links(RELATES, "B"));
        order.add("B", links(BLOCKS, "A"));

        assertThat(order.cycleThrough("A")).isEmpty();
        assertThat(links(RELATES, "B").get(0).isOrder()).isFalse();
        assertThat(links(BLOCKS, "B").get(0).isOrder()).isTrue();
        assertThat(links(BLOCKED_BY, "B").get(0).isOrder()).isTrue();
    }

    @Test
    void theShortestCircleIsTold() {
        order.add("A", links(BLOCKS, "B", "D"));
        order.add("B", links(BLOCKS, "C"));
        order.add("C", links(BLOCKS, "A"));
        order.add("D", links(BLOCKS, "A"));

        assertThat(order.cycleThrough("A")).containsExactly("A", "D", "A");
    }

    @Test
    void aCircleThatDoesNotComeBackHereIsNotTold() {
        order.add("A", links(BLOCKS, "B"));
        order.add("B", links(BLOCKS, "C"));
        order.add("C", links(BLOCKS, "B"));

        assertThat(order.cycleThrough("A")).isEmpty();
    }

    @Test
    void severalWaysToTheSameItemAreNoCircle() {
        order.add("A", links(BLOCKS, "B", "C"));
        order.add("B", links(BLOCKS, "D"));
        order.add("C", links(BLOCKS, "D"));

        assertThat(order.cycleThrough("A")).isEmpty();
    }

    private static List<Link> links(LinkType type, String... keys) {
        return Arrays.stream(keys)
                .map(key -> new Link(type, key, new UUID(0, key.charAt(0))))
                .toList();
    }
}
