package dev.tandem.product.feature;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which item must be finished before which, by their keys. */
final class BlockingOrder {
    private final Map<String, Set<String>> blocked = new TreeMap<>();

    void add(String key, List<Link> links) {
        for (Link link : links) {
            if (link.type() == LinkType.BLOCKS) {
                blocked.computeIfAbsent(key, any -> new TreeSet<>()).add(link.to());
            } else if (link.type() == LinkType.BLOCKED_BY) {
                blocked.computeIfAbsent(link.to(), any -> new TreeSet<>()).add(key);
            }
        }
    }

    /** @return the items of a circle from this one back to it, empty where there is none */
    List<String> cycleThrough(String start) {
        var cameFrom = new HashMap<String, String>();
        var open = new ArrayDeque<String>(List.of(start));
        while (!open.isEmpty()) {
            String key = open.remove();
            for (String next : blocked.getOrDefault(key, Set.of())) {
                if (next.equals(start)) {
                    return path(start, key, cameFrom);
                }
                if (cameFrom.putIfAbsent(next, key) == null) {
                    open.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<String> path(String start, String last, Map<String, String> cameFrom) {
        var path = new ArrayList<String>(List.of(start));
        for (String key = last; !key.equals(start); key = Objects.requireNonNull(cameFrom.get(key))) {
            path.add(0, key);
        }
        path.add(0, start);
        return path;
    }
}
