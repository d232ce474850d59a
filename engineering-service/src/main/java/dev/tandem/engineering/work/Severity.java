package dev.tandem.engineering.work;

public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
