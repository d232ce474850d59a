package dev.tandem.engineering.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fifth was agreed on, and a twentieth is tolerated. */
class BudgetStatusTest {
    @ParameterizedTest
    @CsvSource({
        "0,CRITICAL",
        "99,CRITICAL",
        "100,UNDERSPENT",
        "149,UNDERSPENT",
        "150,ON_TARGET",
        "200,ON_TARGET",
        "250,ON_TARGET",
        "251,OVERSPENT",
        "300,OVERSPENT",
        "301,CRITICAL",
        "1000,CRITICAL"
    })
    void itTellsWhichSideStarvesAndHowMuch(int debt, BudgetStatus status) {
        assertThat(BudgetStatus.of(Policy.DEFAULT, 2, thousandWith(debt), false))
                .isEqualTo(status);
    }

    @Test
    void aCarryAtItsLimitTwiceIsCriticalWhateverTheShareIs() {
        assertThat(BudgetStatus.of(Policy.DEFAULT, 2, thousandWith(200), true)).isEqualTo(BudgetStatus.CRITICAL);
    }

    @Test
    void oneSprintIsTooLittleToTell() {
        assertThat(BudgetStatus.of(Policy.DEFAULT, 1, thousandWith(0), true)).isEqualTo(BudgetStatus.INSUFFICIENT_DATA);
    }

    @Test
    void sprintsInWhichNothingWasDoneAreTooLittleToTell() {
        assertThat(BudgetStatus.of(Policy.DEFAULT, 9, Effort.NONE, true)).isEqualTo(BudgetStatus.INSUFFICIENT_DATA);
    }

    @ParameterizedTest
    @CsvSource({"INSUFFICIENT_DATA,false", "CRITICAL,true", "UNDERSPENT,true", "OVERSPENT,true", "ON_TARGET,false"})
    void somebodyHasToLookWhereMoreIsOffThanIsTolerated(BudgetStatus status, boolean off) {
        assertThat(status.isOff()).isEqualTo(off);
    }

    private static Effort thousandWith(int debt) {
        return new Effort(1000 - debt, debt);
    }
}
