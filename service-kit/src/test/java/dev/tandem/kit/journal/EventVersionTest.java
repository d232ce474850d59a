package dev.tandem.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventVersionTest {
    @Test
    void theHigherVersionOfAnEpochIsNewer() {
        assertThat(new EventVersion(1, 10)).isGreaterThan(new EventVersion(1, 9));
        assertThat(new EventVersion(1, 9)).isEqualByComparingTo(new EventVersion(1, 9));
    }

    @Test
    void whatARestoredDatabaseWroteIsNewerThanAnythingBeforeIt() {
        assertThat(new EventVersion(2, 1)).isGreaterThan(new EventVersion(1, Long.MAX_VALUE));
        assertThat(new EventVersion(10, 1)).isGreaterThan(new EventVersion(9, 2));
    }
}
