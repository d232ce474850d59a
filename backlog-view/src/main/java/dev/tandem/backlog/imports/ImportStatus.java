package dev.tandem.backlog.imports;

public enum ImportStatus {
    RUNNING,
    DONE
}
