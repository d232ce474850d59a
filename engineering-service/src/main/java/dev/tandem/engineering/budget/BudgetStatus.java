package dev.tandem.engineering.budget;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "How the share of debt that was done stands to the agreed one. INSUFFICIENT_DATA: fewer than two closed"
                        + " sprints; CRITICAL: off by more than twice the tolerance, or the carry at its limit in two"
                        + " sprints running; UNDERSPENT: system health starves; OVERSPENT: features starve")
public enum BudgetStatus {
    INSUFFICIENT_DATA,
    CRITICAL,
    UNDERSPENT,
    OVERSPENT,
    ON_TARGET;

    /**
     * @param window what was done in the sprints of the window
     * @param atLimitTwice whether the carry stood at its limit after both of the last two sprints
     */
    static BudgetStatus of(Policy policy, int closedSprints, Effort window, boolean atLimitTwice) {
        if (closedSprints < 2 || window.total() == 0) {
            return INSUFFICIENT_DATA;
        }
        long under = window.shortOf(policy.share());
        long tolerated = policy.tolerance().basisPoints() * window.total();
        if (Math.abs(under) > 2 * tolerated || atLimitTwice) {
            return CRITICAL;
        }
        if (Math.abs(under) <= tolerated) {
            return ON_TARGET;
        }
        return under > 0 ? UNDERSPENT : OVERSPENT;
    }

    /** Whether the share of debt is off by more than the tolerance. */
    boolean isOff() {
        return this == CRITICAL || this == UNDERSPENT || this == OVERSPENT;
    }
}
