package dev.tandem.kit.journal;

/** How far this service has read its own topic back. */
public interface ReadBack {
    /** Whether every partition was read to the end that it had when this process began to read it. */
    boolean isCaughtUp();
}
