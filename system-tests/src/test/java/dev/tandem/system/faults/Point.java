package dev.tandem.system.faults;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/** A moment that can be told from what goes over the wire. */
enum Point {
    /** The database does not get to know that the transaction is to be kept. */
    BEFORE_COMMIT,
    /** The database has kept it, and the process does not get to know. */
    AFTER_COMMIT,
    /** The broker does not get the events. */
    BEFORE_PUBLISH,
    /** The broker has the events, and the relay does not get to know. */
    AFTER_PUBLISH;

    private static final byte[] COMMIT = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 4;
    private static final int SMALLEST_PRODUCE = 60;

    /** Of one connection, of which it knows neither the beginning nor whether it leads to a database or a broker. */
    static final class Watcher {
        private volatile boolean awaitsAcknowledgement;

        Set<Point> sends(byte[] chunk) {
            var seen = EnumSet.noneOf(Point.class);
            if (holds(chunk, COMMIT)) {
                seen.add(BEFORE_COMMIT);
            }
            awaitsAcknowledgement = isProduce(chunk);
            if (awaitsAcknowledgement) {
                seen.add(BEFORE_PUBLISH);
            }
            return seen;
        }

        Set<Point> receives(byte[] chunk) {
            var seen = EnumSet.noneOf(Point.class);
            if (holds(chunk, COMMIT)) {
                seen.add(AFTER_COMMIT);
            }
            if (awaitsAcknowledgement) {
                seen.add(AFTER_PUBLISH);
            }
            return seen;
        }

        /** Of the broker's requests that of number 0; it begins with its length. */
        private static boolean isProduce(byte[] chunk) {
            return chunk.length > SMALLEST_PRODUCE
                    && chunk[0] == 0
                    && chunk[LENGTH] == 0
                    && chunk[LENGTH + 1] == 0
                    && chunk[LENGTH + 2] == 0
                    && chunk[LENGTH + 3] > 0;
        }

        private static boolean holds(byte[] chunk, byte[] wanted) {
            for (int at = 0; at <= chunk.length - wanted.length; at++) {
                int same = 0;
                while (same < wanted.length && chunk[at + same] == wanted[same]) {
                    same++;
                }
                if (same == wanted.length) {
                    return true;
                }
            }
            return false;
        }
    }
}
