package dev.tandem.kit.relay;

/** How far this service has read its own topic back. */
public interface ReadBack {
    /** Whether every partition was read to the end that it had when this process began to read it. */
    boolean isCaughtUp();

    /**
     * As {@link #isCaughtUp}, for a caller that cannot take back what it does next. It asks broker and database anew,
     * so it does not matter which replica reads, and it waits a little for what was published just now.
     */
    default boolean isCaughtUpNow() {
        return isCaughtUp();
    }
}
