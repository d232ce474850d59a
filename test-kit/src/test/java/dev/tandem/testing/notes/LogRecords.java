package dev.tandem.testing.notes;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What the service logs while a test looks. */
final class LogRecords extends Handler implements AutoCloseable {
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");

    LogRecords() {
        setLevel(Level.ALL);
        root.addHandler(this);
    }

    boolean have(String text) {
        return records.stream()
                .anyMatch(each -> String.valueOf(each.getMessage()).contains(text));
    }

    /** The one that has all of the texts. */
    ExtLogRecord one(String... texts) {
        return records.stream()
                .map(ExtLogRecord::wrap)
                .filter(each -> Arrays.stream(texts)
                        .allMatch(text ->
                                String.valueOf(each.getFormattedMessage()).contains(text)))
                .findFirst()
                .orElseThrow();
    }

    List<LogRecord> errors() {
        return records.stream()
                .filter(each -> each.getLevel().intValue() >= Level.SEVERE.intValue())
                .toList();
    }

    @Override
    public void publish(LogRecord record) {
        // What is of the thread that logs is gone when a test looks.
        var kept = ExtLogRecord.wrap(record);
        kept.copyMdc();
        records.add(kept);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
