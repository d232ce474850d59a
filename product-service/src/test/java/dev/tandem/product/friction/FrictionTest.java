package dev.tandem.product.friction;

import static dev.tandem.model.agreement.Side.ENGINEERING;
import static dev.tandem.model.agreement.Side.PRODUCT;
import static dev.tandem.product.Refused.placesIn;
import static dev.tandem.product.Refused.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.model.role.Person;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FrictionTest {
    private static final UUID SHOP = new UUID(1, 1);
    private static final Person ERIN = new Person("Erin", "engineering");
    private static final Person PAULA = new Person("Paula", "product");
    private static final Instant NOW = Instant.parse("2027-03-31T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void whoNamesItIsKept() {
        var friction = Friction.raise(SHOP, new NewFriction("Late specs", "Two came back", null), ERIN, NOW);

        assertThat(friction.whatHappened()).contains("friction.created");
        assertThat(friction.kind()).isEqualTo("friction");
        assertThat(friction.state())
                .isEqualTo(new Friction.FrictionState(
                        SHOP,
                        new FrictionFields("Late specs", "Two came back", null, FrictionStatus.OPEN),
                        ERIN,
                        ERIN,
                        NOW,
                        Places.NONE));
    }

    @Test
    void whoGivesItAStatusIsKeptAndWhoOnlyRewordsItIsNot() {
        var friction = aFriction();

        friction.edit(fields("Late specs", FrictionStatus.IN_PROGRESS), PAULA, LATER);
        assertThat(friction.statusBy()).isEqualTo(PAULA);
        assertThat(friction.statusAt()).isEqualTo(LATER);

        friction.edit(fields("Specs that come late", FrictionStatus.IN_PROGRESS), ERIN, LATER.plusSeconds(60));
        assertThat(friction.statusBy()).isEqualTo(PAULA);
        assertThat(friction.statusAt()).isEqualTo(LATER);
        assertThat(friction.raisedBy()).isEqualTo(ERIN);
    }

    @Test
    void whatIsSolvedHasNoPlaceAnyMore() {
        var friction = aFriction();
        friction.rank(Set.of(PRODUCT, ENGINEERING), 2);
        friction.whatHappened();

        friction.edit(fields("Late specs", FrictionStatus.SOLVED), PAULA, LATER);

        assertThat(friction.whatHappened()).contains("friction.solved");
        assertThat(friction.places()).isEqualTo(Places.NONE);
    }

    @Test
    void eachSideRanksForItself() {
        var first = aFriction();
        var second = aFriction();
        var third = aFriction();
        var all = List.of(first, second, third);

        RankedFrictions.among(all, List.of(second.id(), first.id())).by(Set.of(ENGINEERING));
        RankedFrictions.among(all, List.of(third.id(), second.id())).by(Set.of(PRODUCT));

        assertThat(all)
                .extracting(Friction::places)
                .containsExactly(new Places(null, 2), new Places(2, 1), new Places(1, null));
        assertThat(all)
                .extracting(Frictions::rankOf)
                .extracting(Frictions.Ranked::places)
                .containsExactly(203, 3, 202);
    }

    @Test
    void aRankingReplacesTheOneBefore() {
        var first = aFriction();
        var second = aFriction();
        var all = List.of(first, second);
        RankedFrictions.among(all, List.of(first.id(), second.id())).by(Set.of(PRODUCT));
        all.forEach(Friction::whatHappened);

        RankedFrictions.among(all, List.of(first.id())).by(Set.of(PRODUCT));

        assertThat(first.whatHappened()).isEmpty();
        assertThat(second.whatHappened()).contains("friction.ranked");
        assertThat(second.places()).isEqualTo(Places.NONE);
    }

    @Test
    void onlyWhatIsToBeSolvedIsRankedAndOnce() {
        var friction = aFriction();
        var named = List.of(friction.id(), new UUID(9, 9), friction.id());

        var refusal = refusalOf(friction, () -> RankedFrictions.among(List.of(friction), named));

        assertThat(placesIn(refusal)).containsExactly("/items/1", "/items/2");
    }

    @Test
    void aMistakeIsDeleted() {
        var friction = aFriction();

        friction.delete();

        assertThat(friction.isDeleted()).isTrue();
        assertThat(friction.whatHappened()).contains("friction.deleted");
    }

    /** With nothing to tell. */
    private static Friction aFriction() {
        var friction = Friction.raise(SHOP, new NewFriction("Late specs", "Two came back", null), ERIN, NOW);
        friction.whatHappened();
        return friction;
    }

    private static FrictionFields fields(String what, FrictionStatus status) {
        return new FrictionFields(what, "Two came back", "Both agree first", status);
    }
}
