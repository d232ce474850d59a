package dev.tandem.engineering.risk;

/** What a risk comes from. */
public enum RiskKind {
    COMPLEXITY,
    TIMELINE,
    REQUIREMENTS,
    DEPENDENCY,
    QUALITY
}
