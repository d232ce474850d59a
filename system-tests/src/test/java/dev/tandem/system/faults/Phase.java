package dev.tandem.system.faults;

/** What holds for all clients at the moment. */
final class Phase {
    /** Nothing is away, and whoever is not answered says so. */
    volatile boolean quiet;

    /** Nobody is let in. */
    volatile boolean closed;

    /** Clients stop. */
    volatile boolean over;
}
