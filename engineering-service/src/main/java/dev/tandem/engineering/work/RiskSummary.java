package dev.tandem.engineering.work;

import org.jspecify.annotations.Nullable;

/** @param highest of the open ones; null where none is open */
public record RiskSummary(int open, @Nullable Severity highest) {
    public static final RiskSummary NONE = new RiskSummary(0, null);
}
