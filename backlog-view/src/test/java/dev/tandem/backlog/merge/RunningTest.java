package dev.tandem.backlog.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.model.lane.Lane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningTest {
    @Test
    void aMergeBeginsWithNothing() {
        assertThat(Running.START).isEqualTo(new Running(0, 0, 0));
    }

    @Test
    void onlyDebtCountsAsDebt() {
        var running = Running.START.plus(Lane.FEATURE, 50).plus(Lane.DEBT, 30);

        assertThat(running).isEqualTo(new Running(2, 80, 30));
    }

    @ParameterizedTest
    @CsvSource({"-1, 10, 0", "1, 10, -1", "1, 10, 11", "2, 1, 0"})
    void whatNoMergeComesToIsNoState(long count, long total, long debt) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Running(count, total, debt));
    }

    @Test
    void itemsOfATenthOfDebtOnlyAreTheMostThereCanBe() {
        assertThat(new Running(3, 3, 3).count()).isEqualTo(3);
    }
}
