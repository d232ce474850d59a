package dev.tandem.kit.relay;

/** How far this service has read its own topic back. */
public interface ReadBack {
    /** Whether every partition was read to the end that it had when this process began to read it. */
    boolean isCaughtUp();

    /**
     * As the other, for who cannot take a wrong answer back: asks broker and database anew, whichever replica it is that
     * reads, and waits a little for what was told just now.
     */
    default boolean isCaughtUpNow() {
        return isCaughtUp();
    }
}
