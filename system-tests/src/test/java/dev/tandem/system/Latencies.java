package dev.tandem.system;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How long answers took, by operation. */
final class Latencies {
    private static final int SLOWEST = 5;

    private final Map<String, List<Long>> nanos = new TreeMap<>();

    void add(String operation, long took) {
        nanos.computeIfAbsent(operation, id -> new ArrayList<>()).add(took);
    }

    @Override
    public String toString() {
        var all = nanos.values().stream().flatMap(List::stream).toList();
        String slowest = nanos.entrySet().stream()
                .sorted(Comparator.comparing(each -> -at(each.getValue(), 1)))
                .limit(SLOWEST)
                .map(each -> "%s up to %.1f".formatted(each.getKey(), at(each.getValue(), 1)))
                .collect(Collectors.joining(", "));
        return "%d calls: median %.1f ms, p99 %.1f ms, longest %.1f ms, %.2f %% within 100 ms; slowest: %s"
                .formatted(all.size(), at(all, 0.5), at(all, 0.99), at(all, 1), within(all), slowest);
    }

    private static double at(List<Long> some, double share) {
        var sorted = new ArrayList<>(some);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }

    private static double within(List<Long> all) {
        return 100.0 * all.stream().filter(took -> took <= 100_000_000L).count() / Math.max(1, all.size());
    }
}
