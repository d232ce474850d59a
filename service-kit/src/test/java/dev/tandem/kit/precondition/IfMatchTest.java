package dev.tandem.kit.precondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
    @Test
    void aTagThatAProxyMadeWeakNamesTheSameVersion() {
        assertThat(IfMatch.fromString("W/\"7\"").versions()).containsExactly(7L);
        assertThat(IfMatch.fromString("\"7\"").versions()).containsExactly(7L);
        assertThat(IfMatch.fromString("W/\"1\", \"2\" ,W/\"3\"").versions()).isEqualTo(Set.of(1L, 2L, 3L));
        assertThat(IfMatch.fromString(" * ").versions()).isEmpty();
    }

    @Test
    void anOldVersionIsOldHoweverItIsWritten() {
        assertThatThrownBy(() -> IfMatch.fromString("W/\"6\"").check(7)).hasMessageContaining("at version 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "W/7", "w/\"7\"", "\"x\"", "W/\"x\"", "\"-1\"", "\"1234567890123456789\""})
    void whatNoAnswerOfOursHadIsRefused(String header) {
        assertThatThrownBy(() -> IfMatch.fromString(header)).hasMessageContaining("If-Match");
    }
}
