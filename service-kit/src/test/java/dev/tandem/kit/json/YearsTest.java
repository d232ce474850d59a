package dev.tandem.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearsTest {
    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "2026-04-30", "9999-12-31"})
    void fourDigitsAreKnown(LocalDate day) {
        assertThat(Years.known(day)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-12-31", "0000-12-31", "+10000-01-01"})
    void moreDigitsOrNoneAreNot(LocalDate day) {
        assertThatThrownBy(() -> Years.known(day)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"})
    void aMomentHasTheYearThatItHasInUtc(Instant moment) {
        assertThat(Years.known(moment)).isEqualTo(moment);
        assertThatThrownBy(() -> Years.known(Instant.parse("0000-12-31T23:59:59.999Z")))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Years.known(Instant.parse("+10000-01-01T00:00:00Z")))
                .isInstanceOf(DateTimeException.class);
    }
}
