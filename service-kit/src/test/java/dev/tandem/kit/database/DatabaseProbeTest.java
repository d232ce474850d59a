package dev.tandem.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseProbeTest {
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08003", "08006", "57P01", "57P02", "57P03"})
    void aDatabaseThatIsNotReachedOrStopsIsAway(String state) {
        assertThat(DatabaseProbe.isSilence(new SQLException("gone", state))).isTrue();
    }

    @Test
    void oneThatDoesNotAnswerInTimeIsAway() {
        assertThat(DatabaseProbe.isSilence(new SQLException("late", new SocketTimeoutException())))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"53300", "28P01", "28000", "3D000", "08004", "57014"})
    void oneThatSaysNoIsThere(String state) {
        assertThat(DatabaseProbe.isSilence(new SQLException("no", state))).isFalse();
    }
}
