package dev.tandem.engineering.debt;

public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
