package dev.tandem.engineering.debt;

import static dev.tandem.engineering.Refusals.assertRefused;
import static dev.tandem.engineering.debt.SomeDebt.aDebtItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tandem.engineering.work.SprintRef;
import dev.tandem.model.BacklogProblem;
import dev.tandem.model.lane.Place;
import dev.tandem.model.points.Points;
import dev.tandem.model.split.WholeBecomes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DebtSplitTest {
    private static final List<String> PARTS = List.of("PAY-D7", "PAY-D8");
    private static final UUID SPRINT = new UUID(7, 3);

    @Test
    void anUmbrellaStaysOpenAndIsNotWorkedOnItself() {
        var whole = split(WholeBecomes.UMBRELLA);

        assertThat(whole.whatHappened()).contains("debt.split");
        assertThat(whole.status()).isEqualTo(DebtStatus.OPEN);
        assertThat(whole.isToBeDone()).isFalse();
        assertRefused(() -> whole.workIs(true, "Done"), BacklogProblem.ITEM_SPLIT, entry("item", "PAY-D3"));
    }

    @Test
    void aWholeThatIsClosedNamesItsParts() {
        var whole = split(WholeBecomes.CLOSE);

        assertThat(whole.status()).isEqualTo(DebtStatus.DROPPED);
        assertThat(whole.statusReason()).isEqualTo("Split into PAY-D7, PAY-D8");
        assertThat(whole.isUmbrella()).isFalse();
    }

    @Test
    void anUmbrellaIsDoneOnceItsPartsAreOver() {
        var whole = split(WholeBecomes.UMBRELLA);

        assertRefused(
                () -> whole.requirePartsEnded(DebtStatus.DONE, List.of("PAY-D8")),
                BacklogProblem.PARTS_OPEN,
                entry("item", "PAY-D3"),
                entry("parts", List.of("PAY-D8")));
        whole.requirePartsEnded(DebtStatus.DROPPED, List.of("PAY-D8"));
        whole.requirePartsEnded(DebtStatus.DONE, List.of());
    }

    @Test
    void whatIsClosedOrBeingWorkedOnIsNotSplit() {
        var closed = split(WholeBecomes.CLOSE);
        var active = Optional.of(SprintRef.active(SPRINT, "Sprint 3", new Points(50)));

        assertRefused(
                () -> closed.splitInto(PARTS, WholeBecomes.UMBRELLA, Optional.empty()),
                BacklogProblem.ITEM_NOT_OPEN,
                entry("item", "PAY-D3"));
        assertRefused(
                () -> aDebtItem().splitInto(PARTS, WholeBecomes.UMBRELLA, active),
                BacklogProblem.IN_ACTIVE_SPRINT,
                entry("item", "PAY-D3"),
                entry("sprint", SPRINT),
                entry("href", "/api/v1/sprints/%s/scope-changes".formatted(SPRINT)));
    }

    @Test
    void aPartKnowsItsWholeAndHasNoNameInOtherTrackers() {
        var whole = aDebtItem();

        var part = DebtItem.open(
                new Place(SomeDebt.PRODUCT, "PAY-D7", "n"), whole.fields().copied(), whole.affects(), whole);

        assertThat(part.partOf()).isEqualTo(whole.id());
        assertThat(part.externalRefs()).isEmpty();
        assertThat(part.fields().consequence()).isEqualTo(whole.fields().consequence());
    }

    private static DebtItem split(WholeBecomes parent) {
        var whole = aDebtItem();
        whole.splitInto(PARTS, parent, Optional.empty());
        return whole;
    }
}
