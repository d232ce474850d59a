package dev.tandem.engineering.risk;

import static dev.tandem.engineering.risk.SomeRisk.ITEM;
import static dev.tandem.engineering.risk.SomeRisk.PRODUCT;
import static dev.tandem.engineering.risk.SomeRisk.aRisk;
import static dev.tandem.engineering.risk.SomeRisk.bare;
import static dev.tandem.engineering.risk.SomeRisk.full;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.engineering.work.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RiskTest {
    @Test
    void aRiskIsOfAnItemAndSaysWhatWasGiven() {
        var risk = Risk.raise(ITEM, full());

        assertThat(risk.whatHappened()).contains("risk.raised");
        assertThat(risk.fields()).isEqualTo(full());
        assertThat(risk.item()).isEqualTo("PAY-12");
        assertThat(risk.itemId()).isEqualTo(ITEM.id());
        assertThat(risk.isDeleted()).isFalse();
    }

    @Test
    void eachRiskHasItsOwnIdAndItsEventsGoWithTheProductOfItsItem() {
        assertThat(aRisk().id()).isNotNull().isNotEqualTo(aRisk().id());
        assertThat(aRisk().productId()).isEqualTo(PRODUCT);
        assertThat(aRisk().partitionedBy()).isEqualTo(PRODUCT);
        assertThat(aRisk().kind()).isEqualTo("risk");
    }

    @Test
    void itIsOpenWhereNothingElseIsSaid() {
        assertThat(Risk.raise(ITEM, bare()).fields().status()).isEqualTo(RiskStatus.OPEN);
    }

    @Test
    void anEditReplacesWhatWasSaid() {
        var risk = aRisk();

        risk.edit(bare());

        assertThat(risk.whatHappened()).contains("risk.edited");
        assertThat(risk.fields())
                .isEqualTo(new RiskFields(
                        RiskKind.QUALITY, Severity.LOW, "Nobody tests on old phones", null, RiskStatus.OPEN));
        assertThat(risk.item()).isEqualTo("PAY-12");
    }

    @Test
    void itsEventCarriesAllOfIt() {
        assertThat(aRisk().state())
                .isEqualTo(new Risk.RiskState(
                        PRODUCT,
                        ITEM.id(),
                        "PAY-12",
                        new RiskFields(
                                RiskKind.DEPENDENCY,
                                Severity.CRITICAL,
                                "The bank's sandbox is late",
                                "A simulator of our own",
                                RiskStatus.MITIGATED)));
    }

    @Test
    void ofADeletedRiskItsProductRemains() {
        var risk = aRisk();

        risk.delete();

        assertThat(risk.whatHappened()).contains("risk.deleted");
        assertThat(risk.isDeleted()).isTrue();
        assertThat(risk.remains()).isEqualTo(Map.of("productId", PRODUCT));
    }
}
