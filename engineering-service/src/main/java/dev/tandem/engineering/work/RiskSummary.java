package dev.tandem.engineering.work;

/** @param highest of the open ones; null where none is open */
public record RiskSummary(int open, Severity highest) {
    public static final RiskSummary NONE = new RiskSummary(0, null);
}
