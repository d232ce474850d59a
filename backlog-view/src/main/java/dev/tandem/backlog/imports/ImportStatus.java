package dev.tandem.backlog.imports;

public enum ImportStatus {
    RUNNING,
    DONE,
    /** Somebody stopped it; what it had taken stays. */
    CANCELLED
}
