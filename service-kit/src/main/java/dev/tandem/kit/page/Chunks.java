package dev.tandem.kit.page;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A list that is read chunk by chunk, and no further than somebody asks. */
public final class Chunks<T> implements Iterator<T> {
    /** Reads what follows an item, or from the beginning. */
    @FunctionalInterface
    public interface Read<T> {
        List<T> after(@Nullable T last);
    }

    private final int size;
    private final Read<T> read;
    private Iterator<T> chunk = Collections.emptyIterator();
    private boolean ended;
    private @Nullable T last;

    /** @param size of a whole chunk; a shorter one is the last */
    public Chunks(int size, Read<T> read) {
        this.size = size;
        this.read = read;
    }

    @Override
    public boolean hasNext() {
        if (!chunk.hasNext() && !ended) {
            var next = read.after(last);
            ended = next.size() < size;
            chunk = next.iterator();
        }
        return chunk.hasNext();
    }

    @Override
    public T next() {
        // Of an iterator that has ended, this is the exception that is due.
        T next = hasNext() ? chunk.next() : Collections.<T>emptyIterator().next();
        last = next;
        return next;
    }

    public Stream<T> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
    }
}
