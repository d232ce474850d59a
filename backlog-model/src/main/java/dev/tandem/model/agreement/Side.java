package dev.tandem.model.agreement;

import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.problem.KitProblem;
import dev.tandem.model.role.Roles;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the two who have to agree. */
@Schema(description = "One of the two who have to agree")
public enum Side {
    PRODUCT,
    ENGINEERING;

    /** Refuses who does not speak for this side, as the framework refuses who lacks a role. */
    public void require(Actor actor, String what) {
        if (of(actor).contains(this)) {
            return;
        }
        var needed = List.of(Roles.ADMIN, name().toLowerCase(Locale.ROOT));
        throw KitProblem.FORBIDDEN
                .because("%s: this needs one of the roles %s; the caller has %s", what, needed, actor.role())
                .with("roles", List.of(actor.role().split(",")))
                .with("needed", needed);
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
