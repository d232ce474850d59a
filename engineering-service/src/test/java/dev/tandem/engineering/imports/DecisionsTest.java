package dev.tandem.engineering.imports;

import static dev.tandem.engineering.imports.SomeRows.debt;
import static dev.tandem.engineering.imports.SomeRows.feature;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.engineering.work.KnownItem;
import dev.tandem.imports.RowOutcome;
import dev.tandem.imports.RowOutcome.Kind;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final KnownItem FIRST = item("PAY-1");
    private static final KnownItem SECOND = item("PAY-2");

    private final Decisions decisions =
            new Decisions(Set.of("DEBT-1"), Map.of("OLD-1", FIRST, "OLD-2", SECOND), Set.of(SECOND.id()));

    @Test
    void debtThatIsHereIsUnchangedWhateverItsPointsSay() {
        assertThat(decisions.decide(debt(0, "DEBT-1", "XL"))).isEqualTo(RowOutcome.UNCHANGED);
        assertThat(decisions.decide(feature(1, "DEBT-1", "3"))).isEqualTo(RowOutcome.UNCHANGED);
        assertThat(decisions.newDebt()).isEmpty();
    }

    @Test
    void newDebtIsTakenOnceAndKeepsItsPoints() {
        assertThat(decisions.decide(debt(0, "DEBT-2", "3"))).isEqualTo(RowOutcome.TAKEN);
        assertThat(decisions.decide(debt(1, "DEBT-2", "5"))).isEqualTo(RowOutcome.UNCHANGED);
        assertThat(decisions.decide(debt(2, "DEBT-3", ""))).isEqualTo(RowOutcome.TAKEN);

        assertThat(decisions.newDebt())
                .extracting(Decisions.NewDebt::points)
                .containsExactly(Optional.of(points("3")), Optional.empty());
    }

    @Test
    void aRowThatWasRefusedDoesNotStandInTheWayOfTheNextWithItsKey() {
        assertThat(decisions.decide(debt(0, "DEBT-2", "XL")).kind()).isEqualTo(Kind.REFUSED);
        assertThat(decisions.decide(debt(1, "DEBT-2", "5"))).isEqualTo(RowOutcome.TAKEN);
    }

    @Test
    void pointsOfAFeatureAreTakenOnce() {
        assertThat(decisions.decide(feature(0, "OLD-1", "8"))).isEqualTo(RowOutcome.TAKEN);
        assertThat(decisions.decide(feature(1, "OLD-1", "13"))).isEqualTo(RowOutcome.UNCHANGED);
        assertThat(decisions.decide(feature(2, "OLD-2", "13")))
                .as("estimated before")
                .isEqualTo(RowOutcome.UNCHANGED);

        assertThat(decisions.pointsOfFeatures()).containsExactly(Map.entry(FIRST, points("8")));
    }

    @Test
    void pointsWaitForAFeatureThatNobodyHasToldOf() {
        assertThat(decisions.decide(feature(0, "OLD-9", "8")).kind()).isEqualTo(Kind.WAITING);
        assertThat(decisions.decide(feature(1, "OLD-9", ""))).isEqualTo(RowOutcome.SKIPPED);
    }

    @Test
    void whatCameInAsAFeatureStaysOneWhateverCountsAsDebtThisTime() {
        assertThat(decisions.decide(debt(0, "OLD-1", "8"))).isEqualTo(RowOutcome.TAKEN);
        assertThat(decisions.decide(debt(1, "OLD-1", ""))).isEqualTo(RowOutcome.UNCHANGED);
        assertThat(decisions.newDebt()).isEmpty();
    }

    private static KnownItem item(String key) {
        return new KnownItem(UUID.randomUUID(), key, UUID.randomUUID(), Lane.FEATURE, true);
    }

    private static Points points(String written) {
        return Points.of(new BigDecimal(written));
    }
}
