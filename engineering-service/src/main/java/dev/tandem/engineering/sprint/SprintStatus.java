package dev.tandem.engineering.sprint;

public enum SprintStatus {
    PLANNED,
    ACTIVE,
    CLOSED
}
