package dev.tandem.kit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class tells the log while a test looks. */
public final class Said extends Handler implements AutoCloseable {
    /** A message with its parameters. */
    public record Word(Level level, String text) {
        static Word of(LogRecord record) {
            var parameters = record.getParameters() == null ? List.of() : List.of(record.getParameters());
            return new Word(record.getLevel(), record.getMessage() + parameters);
        }
    }

    private final List<Word> words = new CopyOnWriteArrayList<>();
    private final Logger logger;

    public Said(Class<?> by) {
        logger = Logger.getLogger(by.getName());
        logger.addHandler(this);
    }

    public List<Word> words() {
        return words;
    }

    @Override
    public void publish(LogRecord record) {
        words.add(Word.of(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
