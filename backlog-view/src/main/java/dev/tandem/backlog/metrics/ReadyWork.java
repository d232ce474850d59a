package dev.tandem.backlog.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much is ready to go into a sprint, as pages of the backlog show it. Only what stands first in its lane is looked at,
 * and only in products that changed, so that a count costs what was done since the last one and not what there is.
 */
@ApplicationScoped
class ReadyWork {
    private static final int PRODUCTS_AT_ONCE = 500;

    private static final String READ = ReadyPoints.of("?");

    private final Map<UUID, Counted> counted = new HashMap<>();

    /** @param state names the state of the product that was counted */
    private record Counted(String state, Ready ready) {}

    /** In tenths of points. */
    record Ready(long features, long debt) {}

    /** @param states of all products that are measured, by their ids */
    void count(Connection database, Map<UUID, String> states) throws SQLException {
        counted.keySet().retainAll(states.keySet());
        var changed = states.entrySet().stream()
                .filter(each -> !isCounted(each.getKey(), each.getValue()))
                .map(Map.Entry::getKey)
                .limit(PRODUCTS_AT_ONCE)
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        try (var statement = database.prepareStatement(READ)) {
            statement.setArray(1, database.createArrayOf("uuid", changed.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID product = rows.getObject(1, UUID.class);
                    counted.put(
                            product,
                            new Counted(
                                    Objects.requireNonNull(states.get(product)),
                                    new Ready(rows.getLong(2), rows.getLong(3))));
                }
            }
        }
    }

    private boolean isCounted(UUID product, String state) {
        var last = counted.get(product);
        return last != null && last.state().equals(state);
    }

    /** Nothing before it was counted, which a turn of many products may leave to the next. */
    @Nullable
    Ready of(UUID product) {
        var last = counted.get(product);
        return last == null ? null : last.ready();
    }
}
