package dev.tandem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** A service that makes of each row what a test says. */
@ApplicationScoped
public class ScriptedTarget implements ImportTarget {
    private volatile Function<TrackerRow, RowOutcome> script = row -> RowOutcome.TAKEN;
    private final Map<UUID, Set<String>> known = new ConcurrentHashMap<>();
    private final Queue<Integer> steps = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> finished = new ConcurrentLinkedQueue<>();

    /** Of how many rows each step was, since this was called last. */
    List<Integer> steps() {
        var taken = List.copyOf(steps);
        steps.clear();
        return taken;
    }

    void will(Function<TrackerRow, RowOutcome> answer) {
        script = answer;
    }

    /** From now on items of the product are known under these keys. */
    void knows(String reference, String... keys) {
        known.computeIfAbsent(product(reference), any -> ConcurrentHashMap.newKeySet())
                .addAll(List.of(keys));
    }

    @Override
    public Set<String> known(UUID productId, String system, Collection<String> keys) {
        return known.getOrDefault(productId, Set.of());
    }

    /** Of which products an import has ended. */
    Queue<UUID> finished() {
        return finished;
    }

    /** Any name is a product's. */
    @Override
    public UUID product(String reference) {
        return UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public UUID productToChange(String reference) {
        return product(reference);
    }

    @Override
    public List<RowOutcome> take(UUID productId, List<TrackerRow> rows, ImportOptions options) {
        steps.add(rows.size());
        return rows.stream().map(script).toList();
    }

    @Override
    public void finish(UUID productId) {
        finished.add(productId);
    }
}
