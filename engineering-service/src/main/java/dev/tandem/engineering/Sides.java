package dev.tandem.engineering;

import dev.tandem.kit.identity.Actor;
import dev.tandem.model.agreement.Side;
import dev.tandem.model.role.Roles;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The two sides that have to agree: what somebody asks for, somebody with another role decides. */
public final class Sides {
    private static final List<String> ALL = List.of(Roles.PRODUCT, Roles.ENGINEERING, Roles.ADMIN);

    private Sides() {}

    /** The actor with those of their roles that count here. */
    public static Actor of(Actor actor) {
        return new Actor(actor.name(), String.join(",", rolesOf(actor)));
    }

    public static void requireOtherThan(Actor askedBy, Actor decider) {
        var deciders =
                ALL.stream().filter(role -> !rolesOf(askedBy).contains(role)).toList();
        if (deciders.isEmpty() && !decider.name().equals(askedBy.name())) {
            // Who asked has every role there is; then it takes another person.
            return;
        }
        if (rolesOf(decider).stream().noneMatch(deciders::contains)) {
            throw EngineeringProblem.NOT_YOURS_TO_DECIDE
                    .because("%s asked for it, so one of %s decides", askedBy.role(), deciders)
                    .with("askedBy", askedBy.role())
                    .with("deciders", deciders);
        }
    }

    /** An admin does, and so does who has the roles of both. */
    public static boolean isBoth(Actor actor) {
        return Side.of(actor).containsAll(List.of(Side.values()));
    }

    private static Set<String> rolesOf(Actor actor) {
        var roles = new TreeSet<>(Arrays.asList(actor.role().split(",")));
        roles.retainAll(ALL);
        return roles;
    }
}
