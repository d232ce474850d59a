package dev.tandem.kit.webhook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How many more deliveries of each webhook may be under way. One whose target has failed several times in a row gets one
 * at a time until it answers: so what is dead or slow holds little, and is asked little. One thread uses it.
 */
final class Room {
    private static final int IN_A_ROW = 3;

    private final int atOnce;
    private final Map<UUID, Integer> underWay = new HashMap<>();
    private final Map<UUID, Integer> failedInARow = new HashMap<>();

    Room(int atOnce) {
        this.atOnce = atOnce;
    }

    void begun(UUID webhook) {
        underWay.merge(webhook, 1, Integer::sum);
    }

    void ended(UUID webhook, boolean delivered) {
        underWay.computeIfPresent(webhook, (id, count) -> count == 1 ? null : count - 1);
        if (delivered) {
            failedInARow.remove(webhook);
        } else {
            failedInARow.merge(webhook, 1, Integer::sum);
        }
    }

    /** Of those that have not as much room as a webhook of which nothing is known. */
    Map<UUID, Integer> left() {
        Set<UUID> known = new HashSet<>(underWay.keySet());
        known.addAll(failedInARow.keySet());
        var left = new HashMap<UUID, Integer>();
        known.forEach(webhook -> left.put(webhook, Math.max(0, most(webhook) - underWay.getOrDefault(webhook, 0))));
        return left;
    }

    private int most(UUID webhook) {
        return failedInARow.getOrDefault(webhook, 0) >= IN_A_ROW ? 1 : atOnce;
    }
}
