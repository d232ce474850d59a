package dev.tandem.backlog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** A service that makes of each row what a test says. */
@ApplicationScoped
public class ScriptedTarget implements ImportTarget {
    private volatile Function<TrackerRow, RowOutcome> script = row -> RowOutcome.TAKEN;
    private final Queue<UUID> finished = new ConcurrentLinkedQueue<>();

    void will(Function<TrackerRow, RowOutcome> answer) {
        script = answer;
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
        return rows.stream().map(script).toList();
    }

    @Override
    public void finish(UUID productId) {
        finished.add(productId);
    }
}
