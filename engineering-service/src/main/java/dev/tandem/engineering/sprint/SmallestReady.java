package dev.tandem.engineering.sprint;

import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether something that is ready may fit into what is left of a capacity. Most sprints are full before it is worth
 * asking; but where two points are left and nothing is that small, nobody need read the backlog to its end.
 */
final class SmallestReady implements LongPredicate {
    private static final int WORTH_ASKING = 150;

    private final Supplier<Optional<Integer>> tenths;
    private int looked;
    private @Nullable Long smallest;

    SmallestReady(Supplier<Optional<Integer>> tenths) {
        this.tenths = tenths;
    }

    @Override
    public boolean test(long left) {
        if (++looked < WORTH_ASKING) {
            return true;
        }
        if (smallest == null) {
            smallest = tenths.get().map(Integer::longValue).orElse(Long.MAX_VALUE);
        }
        return smallest <= left;
    }
}
