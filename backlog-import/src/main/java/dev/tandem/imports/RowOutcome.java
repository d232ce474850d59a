package dev.tandem.imports;

/** What a service made of a row. */
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

    public static final RowOutcome TAKEN = new RowOutcome(Kind.TAKEN, null);
    public static final RowOutcome UNCHANGED = new RowOutcome(Kind.UNCHANGED, null);
    public static final RowOutcome SKIPPED = new RowOutcome(Kind.SKIPPED, null);

    public static RowOutcome refused(String reason) {
        return new RowOutcome(Kind.REFUSED, reason);
    }

    public static RowOutcome waitingFor(String what) {
        return new RowOutcome(Kind.WAITING, what);
    }
}
