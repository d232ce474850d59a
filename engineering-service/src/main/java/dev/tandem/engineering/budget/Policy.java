package dev.tandem.engineering.budget;

import dev.tandem.model.points.Defaults;
import dev.tandem.model.points.Share;

/**
 * What product and engineering agreed on.
 *
 * @param debtShare how much of the work is to be debt
 * @param tolerance how far the share that was done may be off
 * @param windowSprints how many closed sprints the budget looks at
 */
public record Policy(Share debtShare, Share tolerance, int windowSprints) {
    public static final int MOST_SPRINTS = 52;
    /** In force until another policy is. */
    public static final Policy DEFAULT = new Policy(Defaults.DEBT_SHARE, new Share(500), 6);

    public Policy {
        if (windowSprints < 1 || windowSprints > MOST_SPRINTS) {
            throw new IllegalArgumentException("must be from 1 to " + MOST_SPRINTS);
        }
    }

    int share() {
        return debtShare.basisPoints();
    }
}
