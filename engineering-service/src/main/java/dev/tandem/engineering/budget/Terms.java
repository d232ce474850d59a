package dev.tandem.engineering.budget;

import dev.tandem.model.points.Share;

/** What was agreed on: how much of the work is debt, how far it may be off, and over how many sprints that is looked at. */
public record Terms(Share debtShare, Share tolerance, int windowSprints) {
    public static final int MOST_SPRINTS = 52;
    /** Until something else is agreed on. */
    public static final Terms USUAL = new Terms(new Share(2000), new Share(500), 6);

    public Terms {
        if (windowSprints < 1 || windowSprints > MOST_SPRINTS) {
            throw new IllegalArgumentException("must be from 1 to " + MOST_SPRINTS);
        }
    }

    int share() {
        return debtShare.basisPoints();
    }
}
