package dev.tandem.engineering.work;

public enum FeasibilityVerdict {
    FEASIBLE,
    RISKY,
    NOT_AS_ASKED
}
