package dev.tandem.engineering.forecast;

import dev.tandem.backlog.query.OrderedItem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The order in which the work is done: what the active sprint has begun, then the merged order; an item that waits for
 * others stands right behind the last of them, and what follows it moves up.
 *
 * @param scope how many of the first items may be done in the active sprint
 */
record WorkSequence(List<OrderedItem> items, int scope) {
    static WorkSequence of(List<OrderedItem> order, Predicate<OrderedItem> isUnderWay) {
        var inOrder = Stream.concat(
                        order.stream().filter(isUnderWay), order.stream().filter(isUnderWay.negate()))
                .toList();
        var items = new Waiting(inOrder).sequence();
        return new WorkSequence(
                items, (int) items.stream().takeWhile(isUnderWay).count());
    }

    /** Puts items behind those that they wait for (A. B. Kahn, Communications of the ACM 5, 1962). */
    private static final class Waiting {
        private final List<OrderedItem> inOrder;
        private final List<OrderedItem> sequence = new ArrayList<>();
        private final Set<String> open = new HashSet<>();
        /** By the key that they wait for next. */
        private final Map<String, List<OrderedItem>> waiting = new HashMap<>();

        Waiting(List<OrderedItem> inOrder) {
            this.inOrder = inOrder;
        }

        List<OrderedItem> sequence() {
            inOrder.forEach(item -> open.add(item.key()));
            inOrder.forEach(this::placeOrWait);
            // They wait for each other in a ring, which somebody has to break.
            inOrder.stream().filter(item -> open.contains(item.key())).forEach(sequence::add);
            return sequence;
        }

        private void placeOrWait(OrderedItem first) {
            var next = new ArrayDeque<>(List.of(first));
            while (!next.isEmpty()) {
                var item = next.poll();
                var blocker = item.blockers().stream().filter(open::contains).findFirst();
                if (blocker.isPresent()) {
                    waiting.computeIfAbsent(blocker.get(), any -> new ArrayList<>())
                            .add(item);
                } else {
                    sequence.add(item);
                    open.remove(item.key());
                    next.addAll(waiting.getOrDefault(item.key(), List.of()));
                }
            }
        }
    }
}
