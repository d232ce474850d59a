package dev.tandem.engineering.work;

public enum Progress {
    TODO,
    IN_PROGRESS,
    DONE
}
