package dev.tandem.model.agreement;

import dev.tandem.kit.identity.Actor;
import dev.tandem.model.BacklogProblem;
import dev.tandem.model.role.Roles;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the two who have to agree. */
@Schema(description = "One of the two who have to agree")
public enum Side {
    PRODUCT,
    ENGINEERING;

    /**
     * Refuses who does not speak for this side.
     *
     * @param what is this side's, as a person would call it
     */
    public void require(Actor actor, String what) {
        if (!of(actor).contains(this)) {
            throw BacklogProblem.NOT_YOUR_SIDE
                    .because("%s is %s's", what, name().toLowerCase(Locale.ROOT))
                    .with("side", this);
        }
    }

    /** Those that somebody speaks for; an admin does for both. */
    public static Set<Side> of(Actor actor) {
        var roles = Arrays.asList(actor.role().split(","));
        if (roles.contains(Roles.ADMIN)) {
            return EnumSet.allOf(Side.class);
        }
        var sides = EnumSet.noneOf(Side.class);
        if (roles.contains(Roles.PRODUCT)) {
            sides.add(PRODUCT);
        }
        if (roles.contains(Roles.ENGINEERING)) {
            sides.add(ENGINEERING);
        }
        return sides;
    }
}
