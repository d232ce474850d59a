package dev.tandem.engineering.work;

/** How sure the estimators are. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
