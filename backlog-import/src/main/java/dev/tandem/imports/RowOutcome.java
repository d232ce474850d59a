package dev.tandem.imports;

/**
 * What a service made of a row.
 *
 * @param reason why it refuses the row, or what the row waits for; empty where it does neither
 */
public record RowOutcome(Kind kind, String reason) {
    public enum Kind {
        TAKEN,
        /** It was there already, and is never overwritten. */
        UNCHANGED,
        /** It is not this service's. */
        SKIPPED,
        REFUSED,
        /** What it belongs to is still on its way; looked at again when an item with the row's key is known. */
        WAITING
    }

    public static final RowOutcome TAKEN = new RowOutcome(Kind.TAKEN, "");
    public static final RowOutcome UNCHANGED = new RowOutcome(Kind.UNCHANGED, "");
    public static final RowOutcome SKIPPED = new RowOutcome(Kind.SKIPPED, "");

    public static RowOutcome refused(String reason) {
        return new RowOutcome(Kind.REFUSED, reason);
    }

    public static RowOutcome waitingFor(String what) {
        return new RowOutcome(Kind.WAITING, what);
    }
}
