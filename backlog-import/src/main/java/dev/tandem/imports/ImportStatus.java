package dev.tandem.imports;

public enum ImportStatus {
    RUNNING,
    DONE,
    /** Somebody stopped it; what it had taken stays. */
    CANCELLED
}
