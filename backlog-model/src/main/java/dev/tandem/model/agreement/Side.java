package dev.tandem.model.agreement;

import dev.tandem.kit.identity.Actor;
import dev.tandem.model.role.Roles;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the two who have to agree. */
@Schema(description = "One of the two who have to agree")
public enum Side {
    PRODUCT,
    ENGINEERING;

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
