package dev.tandem.engineering;

import static dev.tandem.engineering.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.entry;

import dev.tandem.kit.identity.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roles are separated by a bar here. */
class SidesTest {
    @ParameterizedTest
    @CsvSource({"product,product", "viewer|product|ops,product", "product|engineering|admin,admin|engineering|product"})
    void onlyRolesThatHaveASayAreKept(String held, String kept) {
        assertThat(Sides.of(actor("paula", held))).isEqualTo(actor("paula", kept));
    }

    @Test
    void whoHasNoSayIsKeptWithoutARole() {
        assertThat(Sides.of(new Actor("olaf", "ops"))).isEqualTo(new Actor("olaf", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "product,engineering",
        "product,admin",
        "engineering,product",
        "admin,product",
        "product,product|engineering",
        "product|engineering,admin",
        "viewer|product,ops|engineering"
    })
    void anotherRoleDecides(String asked, String decides) {
        assertThatCode(() -> Sides.requireOtherThan(actor("paula", asked), actor("erin", decides)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"product", "viewer", "ops|product", "system"})
    void theSameRoleDoesNotThoughItIsAnotherPerson(String decides) {
        var refusal = assertRefused(
                () -> Sides.requireOtherThan(actor("paula", "product"), actor("erin", decides)),
                EngineeringProblem.NOT_YOURS_TO_DECIDE,
                entry("askedBy", "product"),
                entry("deciders", List.of("engineering", "admin")));

        assertThat(refusal).hasMessage("product asked for it, so one of [engineering, admin] decides");
    }

    @Test
    void whoGainedAnotherRoleMeanwhileMayDecide() {
        assertThatCode(() -> Sides.requireOtherThan(actor("paula", "product"), actor("paula", "engineering")))
                .doesNotThrowAnyException();
    }

    @Test
    void whereWhoAskedHasEveryRoleItTakesAnotherPerson() {
        var everything = actor("paula", "admin|engineering|product");

        assertThatCode(() -> Sides.requireOtherThan(everything, actor("erin", "product")))
                .doesNotThrowAnyException();
        assertRefused(
                () -> Sides.requireOtherThan(everything, everything),
                EngineeringProblem.NOT_YOURS_TO_DECIDE,
                entry("askedBy", everything.role()),
                entry("deciders", List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "admin,true",
        "admin|viewer,true",
        "product|engineering,true",
        "product,false",
        "engineering|ops,false",
        "ops,false"
    })
    void anAdminAndWhoeverHasBothRolesSpeakForBothSides(String roles, boolean both) {
        assertThat(Sides.isBoth(actor("paula", roles))).isEqualTo(both);
    }

    private static Actor actor(String name, String roles) {
        return new Actor(name, roles.replace('|', ','));
    }
}
