package dev.tandem.engineering.scope;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells what has stood as it is for a while. A copy of the backlog that is read anew passes through states that are long
 * over, and nobody should act on those.
 */
final class Lasting<T> {
    private final Duration patience;
    private Map<T, Instant> since = Map.of();

    Lasting(Duration patience) {
        this.patience = patience;
    }

    /** @param seen what is seen now; what is not seen any more is forgotten */
    List<T> of(Collection<T> seen, Instant now) {
        var known = since;
        since = seen.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), each -> known.getOrDefault(each, now)));
        return seen.stream()
                .filter(each -> !since.get(each).plus(patience).isAfter(now))
                .toList();
    }
}
