package dev.tandem.kit.journal;

import java.util.Comparator;

/**
 * How new an aggregate's state is. A database that was restored counts versions anew from where it was; its epoch, which
 * was raised then, is compared first.
 */
public record EventVersion(long epoch, long version) implements Comparable<EventVersion> {
    /** The epoch of a database that never was restored, and of events that name none. */
    public static final long FIRST_EPOCH = 1;

    private static final Comparator<EventVersion> ORDER =
            Comparator.comparingLong(EventVersion::epoch).thenComparingLong(EventVersion::version);

    @Override
    public int compareTo(EventVersion other) {
        return ORDER.compare(this, other);
    }
}
