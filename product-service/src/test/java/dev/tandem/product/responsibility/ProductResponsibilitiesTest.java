package dev.tandem.product.responsibility;

import static dev.tandem.product.Refused.placesIn;
import static dev.tandem.product.Refused.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.model.agreement.Side;
import dev.tandem.product.ProductProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductResponsibilitiesTest {
    private static final UUID PRODUCT = new UUID(1, 1);
    private static final Responsibility ROLLOUT = new Responsibility("ROLLOUT", AreaOwner.PRODUCT, "Paula", "Erin");
    private static final Responsibility EXPORTS =
            new Responsibility("Data exports", AreaOwner.ENGINEERING, "Erin", null);

    @Test
    void knownAreasAreAlwaysListedAndNobodysAreNamed() {
        var areas = Areas.of(List.of(EXPORTS, ROLLOUT));

        assertThat(areas.all())
                .extracting(Responsibility::area)
                .containsExactly(
                        "SPEC",
                        "DECISIONS",
                        "ARCHITECTURE",
                        "ROLLOUT",
                        "STAKEHOLDERS",
                        "DESIGN",
                        "CUSTOMER_FEEDBACK",
                        "ON_CALL",
                        "AB_TESTS",
                        "Data exports");
        assertThat(areas.unowned()).hasSize(8).doesNotContain("ROLLOUT", "Data exports");
        assertThat(Areas.NOBODYS.unowned())
                .isEqualTo(Arrays.stream(Area.values()).map(Area::name).toList());
    }

    @Test
    void whoDoesItIsKnownByTheArea() {
        var areas = Areas.of(List.of(EXPORTS, ROLLOUT, new Responsibility("SPEC", AreaOwner.BOTH, null, null)));

        assertThat(areas.whoIs("ROLLOUT")).contains("Paula");
        assertThat(areas.whoIs("Data exports")).contains("Erin");
        assertThat(areas.whoIs("SPEC")).isEmpty();
        assertThat(areas.whoIs("ON_CALL")).isEmpty();
        assertThat(areas.whoIs("Nobody knows it")).isEmpty();
    }

    @Test
    void whatIsForOneSideToDoIsDoneByWhoeverHasItForThatSide() {
        var areas = Areas.of(List.of(
                new Responsibility("DECISIONS", AreaOwner.BOTH, "Paula", null),
                new Responsibility("ARCHITECTURE", AreaOwner.PRODUCT, "Pia", null),
                new Responsibility("SPEC", AreaOwner.PRODUCT, " ", null)));

        assertThat(areas.whoIs(Area.DECISIONS, Side.PRODUCT)).contains("Paula");
        assertThat(areas.whoIs(Area.DECISIONS, Side.ENGINEERING)).contains("Paula");
        assertThat(areas.whoIs(Area.ARCHITECTURE, Side.ENGINEERING)).isEmpty();
        assertThat(areas.whoIs(Area.SPEC, Side.PRODUCT)).isEmpty();
        assertThat(areas.whoIs(Area.ROLLOUT, Side.PRODUCT)).isEmpty();
    }

    @Test
    void anAreaIsNamedOnceAndNobodyDoesWhatIsNobodys() {
        var said = List.of(ROLLOUT, ROLLOUT, new Responsibility("SPEC", null, "Paula", null));

        assertThat(placesIn(refusalOf(() -> Areas.of(said)))).containsExactly("/areas/1/area", "/areas/2/whose");
    }

    @Test
    void whatSomebodyHasIsNotLeftOut() {
        var responsibilities = divided(ROLLOUT, EXPORTS);

        var refusal = refusalOf(responsibilities, () -> responsibilities.change(Areas.of(List.of(ROLLOUT))));

        assertThat(refusal.type()).isEqualTo(ProductProblem.AREAS_LEFT_OUT);
        assertThat(refusal.facts()).isEqualTo(Map.of("areas", List.of("Data exports")));
    }

    @Test
    void whatIsNobodysMayBeLeftOutUnlessItIsKnown() {
        var responsibilities = divided(ROLLOUT, EXPORTS);

        responsibilities.change(Areas.of(List.of(Responsibility.nobodys("Data exports"))));
        assertThat(responsibilities.areas().unowned()).contains("ROLLOUT", "Data exports");

        responsibilities.change(Areas.of(List.of(ROLLOUT)));
        assertThat(responsibilities.areas().all())
                .extracting(Responsibility::area)
                .contains("SPEC", "ROLLOUT")
                .doesNotContain("Data exports");
    }

    @Test
    void toSayTheSameOnceMoreIsNoChange() {
        var responsibilities = divided(ROLLOUT);

        responsibilities.change(Areas.of(List.of(ROLLOUT)));
        assertThat(responsibilities.whatHappened()).isEmpty();

        responsibilities.change(Areas.of(List.of(ROLLOUT, EXPORTS)));
        assertThat(responsibilities.whatHappened()).contains("responsibilities.changed");
    }

    @Test
    void theyEndWithTheProduct() {
        var responsibilities = divided(ROLLOUT);

        responsibilities.end();

        assertThat(responsibilities.whatHappened()).contains("responsibilities.deleted");
        assertThat(responsibilities.remains()).isEqualTo(Map.of("productId", PRODUCT));
        assertThat(responsibilities.partitionedBy()).isEqualTo(PRODUCT);
    }

    /** With nothing to tell. */
    private static ProductResponsibilities divided(Responsibility... said) {
        var responsibilities = ProductResponsibilities.divide(PRODUCT, Areas.of(List.of(said)));
        responsibilities.whatHappened();
        return responsibilities;
    }
}
