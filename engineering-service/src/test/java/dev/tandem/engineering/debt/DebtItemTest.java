package dev.tandem.engineering.debt;

import static dev.tandem.engineering.Refusals.assertRefused;
import static dev.tandem.engineering.debt.SomeDebt.IN_JIRA;
import static dev.tandem.engineering.debt.SomeDebt.PRODUCT;
import static dev.tandem.engineering.debt.SomeDebt.REFUNDS;
import static dev.tandem.engineering.debt.SomeDebt.aDebtItem;
import static dev.tandem.engineering.debt.SomeDebt.bare;
import static dev.tandem.engineering.debt.SomeDebt.bareWith;
import static dev.tandem.engineering.debt.SomeDebt.full;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tandem.engineering.work.Severity;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.kit.problem.KitProblem;
import dev.tandem.model.lane.ExternalRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DebtItemTest {
    @Test
    void aNewDebtItemIsOpenAndSaysWhatWasGiven() {
        var item = SomeDebt.open(full(), List.of(REFUNDS));

        assertThat(item.whatHappened()).contains("debt.created");
        assertThat(item.status()).isEqualTo(DebtStatus.OPEN);
        assertThat(item.statusReason()).isNull();
        assertThat(item.fields()).isEqualTo(full());
        assertThat(item.affects()).containsExactly(REFUNDS);
        assertThat(item.isDeleted()).isFalse();
    }

    @Test
    void eachNewDebtItemHasItsOwnIdAndItsEventsGoWithItsProduct() {
        assertThat(aDebtItem().id()).isNotNull().isNotEqualTo(aDebtItem().id());
        assertThat(aDebtItem().kind()).isEqualTo("debt");
        assertThat(aDebtItem().partitionedBy()).isEqualTo(PRODUCT);
    }

    @Test
    void whatIsNotGivenIsAsUsual() {
        var fields = SomeDebt.open(bare(), List.of()).fields();

        assertThat(fields.kind()).isEqualTo(DebtKind.DEBT);
        assertThat(fields.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(fields.expedite()).isFalse();
        assertThat(fields.affects()).isEmpty();
        assertThat(fields.tags()).isEmpty();
        assertThat(fields.externalRefs()).isEmpty();
        assertThat(fields.description()).isNull();
        assertThat(fields.area()).isNull();
    }

    @Test
    void itsEventCarriesAllOfIt() {
        var item = aDebtItem();
        item.transition(DebtStatus.DROPPED, "The gateway goes", Optional.empty());

        assertThat(item.state())
                .isEqualTo(new DebtItem.DebtState(
                        PRODUCT,
                        "PAY-D3",
                        SomeDebt.full(),
                        List.of(REFUNDS),
                        DebtStatus.DROPPED,
                        "The gateway goes",
                        null,
                        false,
                        "m"));
    }

    @Test
    void anEditReplacesWhatWasSaidAndLeavesTheStatus() {
        var item = aDebtItem();
        item.transition(DebtStatus.DONE, "Upgraded", Optional.empty());
        item.whatHappened();

        item.edit(bare(), List.of());

        assertThat(item.whatHappened()).contains("debt.edited");
        assertThat(item.fields()).isEqualTo(SomeDebt.open(bare(), List.of()).fields());
        assertThat(item.affects()).isEmpty();
        assertThat(item.status()).isEqualTo(DebtStatus.DONE);
        assertThat(item.statusReason()).isEqualTo("Upgraded");
    }

    @Test
    void whatIsNamedTwiceInTheSameWordsCountsOnce() {
        var item = SomeDebt.open(bareWith(List.of("slow", "ci", "slow"), List.of(IN_JIRA, IN_JIRA)), List.of());

        assertThat(item.fields().tags()).containsExactly("slow", "ci");
        assertThat(item.externalRefs()).containsExactly(IN_JIRA);
    }

    @Test
    void theSameItemOfAnotherSystemCannotBeNamedWithTwoAddresses() {
        var elsewhere = new ExternalRef(IN_JIRA.system(), IN_JIRA.key(), "https://old.example.com");
        var twins = bareWith(null, List.of(new ExternalRef("linear", "SHOP-1204", null), IN_JIRA, elsewhere));

        assertRefused(
                () -> SomeDebt.open(twins, List.of()),
                KitProblem.VALIDATION_FAILED,
                entry("errors", List.of(Invalid.at("/externalRefs/2", "is there twice"))),
                entry("count", 1));
    }

    @Test
    void aMoveChangesThePlaceAndNothingElse() {
        var item = aDebtItem();

        item.moveTo("t", "to the bottom");

        assertThat(item.whatHappened()).contains("debt.ranked");
        assertThat(item.rank()).isEqualTo("t");
        assertThat(item.fields()).isEqualTo(full());
    }

    @Test
    void aDeletedDebtItemLeavesItsKeyAndProduct() {
        var item = aDebtItem();

        item.delete(Optional.empty());

        assertThat(item.whatHappened()).contains("debt.deleted");
        assertThat(item.isDeleted()).isTrue();
        assertThat(item.remains()).isEqualTo(Map.of("productId", PRODUCT, "key", "PAY-D3"));
    }
}
