package dev.tandem.product.goal;

import static dev.tandem.product.Refused.refusalOf;
import static dev.tandem.product.goal.SomeAims.PAULA;
import static dev.tandem.product.goal.SomeAims.PAYING_VISITORS;
import static dev.tandem.product.goal.SomeAims.PRODUCT;
import static dev.tandem.product.goal.SomeAims.SERVED_GOAL;
import static dev.tandem.product.goal.SomeAims.SUMMER;
import static dev.tandem.product.goal.SomeAims.anInitiative;
import static dev.tandem.product.goal.SomeAims.initiativeFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tandem.kit.identity.Actor;
import dev.tandem.model.BacklogProblem;
import dev.tandem.model.agreement.Concern;
import dev.tandem.model.agreement.Side;
import dev.tandem.product.ProductProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InitiativeTest {
    @Test
    void anInitiativeStartsWithWhatIsSaidOfIt() {
        var initiative = Initiative.start(PRODUCT, initiativeFields(), PAULA);

        assertThat(initiative.whatHappened()).contains("initiative.created");
        assertThat(initiative.kind()).isEqualTo("initiative");
        assertThat(initiative.partitionedBy()).isEqualTo(PRODUCT);
        assertThat(initiative.fields()).isEqualTo(initiativeFields());
        assertThat(initiative.state())
                .isEqualTo(new Initiative.InitiativeState(
                        PRODUCT,
                        new InitiativeFields(
                                "Every way to pay",
                                "One is not enough",
                                Concern.PRODUCT,
                                SERVED_GOAL,
                                PAYING_VISITORS,
                                SUMMER)));
    }

    @Test
    void anEditReplacesAllThatWasSaidAndTheGoalToo() {
        var initiative = anInitiative();
        var title = new InitiativeFields("Pay by phone", null, null, null, null, null);

        initiative.edit(title, PAULA);

        assertThat(initiative.whatHappened()).contains("initiative.edited");
        assertThat(initiative.fields()).isEqualTo(title);
        assertThat(initiative.state()).isEqualTo(new Initiative.InitiativeState(PRODUCT, title));
    }

    @Test
    void anInitiativeWithoutFeaturesIsDeleted() {
        var initiative = anInitiative();

        initiative.delete(List.of(), PAULA);

        assertThat(initiative.isDeleted()).isTrue();
        assertThat(initiative.whatHappened()).contains("initiative.deleted");
    }

    @Test
    void anInitiativeWithFeaturesStays() {
        var initiative = anInitiative();

        var refusal = refusalOf(initiative, () -> initiative.delete(List.of("PAY-1"), PAULA));

        assertThat(refusal.type()).isEqualTo(ProductProblem.STILL_IN_USE);
        assertThat(refusal.facts()).isEqualTo(Map.of("by", List.of("PAY-1"), "count", 1));
        assertThat(refusal).hasMessageContaining("the initiative Every way to pay");
    }

    @Test
    void aTechnicalInitiativeIsEngineeringsAndStaysSo() {
        var erin = new Actor("Erin", "engineering");
        var upgrade = new InitiativeFields("Off the old gateway", null, Concern.TECHNICAL, null, null, null);
        var initiative = Initiative.start(PRODUCT, upgrade, erin);
        initiative.whatHappened();

        var refusal = refusalOf(initiative, () -> initiative.edit(initiativeFields(), erin));
        assertThat(refusal.type()).isEqualTo(BacklogProblem.NOT_YOUR_SIDE);
        assertThat(refusal.facts()).isEqualTo(Map.of("side", Side.PRODUCT));
        assertThat(refusalOf(initiative, () -> initiative.edit(upgrade, PAULA)).facts())
                .isEqualTo(Map.of("side", Side.ENGINEERING));
        assertThat(refusalOf(initiative, () -> initiative.delete(List.of(), PAULA))
                        .type())
                .isEqualTo(BacklogProblem.NOT_YOUR_SIDE);
        assertThatCode(() -> initiative.edit(upgrade, erin)).doesNotThrowAnyException();
    }
}
