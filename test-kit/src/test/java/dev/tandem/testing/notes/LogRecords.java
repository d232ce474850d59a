package dev.tandem.testing.notes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

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

    List<LogRecord> errors() {
        return records.stream()
                .filter(each -> each.getLevel().intValue() >= Level.SEVERE.intValue())
                .toList();
    }

    @Override
    public void publish(LogRecord record) {
        records.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
