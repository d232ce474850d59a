package dev.tandem.product.release;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In the order in which it is told. */
@Schema(
        description =
                "What somebody did for a release. PROPOSED: added the item; OWNED: answers for it; SPECIFIED: added a criterion, or"
                        + " the solution that was chosen; DECIDED: decided what was open about it; ESTIMATED: said how much it is; BUILT:"
                        + " moved the work on it; ROLLED_OUT: brought it to its users")
public enum Contribution {
    PROPOSED,
    OWNED,
    SPECIFIED,
    DECIDED,
    ESTIMATED,
    BUILT,
    ROLLED_OUT
}
