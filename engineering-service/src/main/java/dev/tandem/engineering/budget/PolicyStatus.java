package dev.tandem.engineering.budget;

public enum PolicyStatus {
    PROPOSED,
    AGREED,
    OBJECTED,
    SUPERSEDED
}
