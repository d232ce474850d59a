package dev.tandem.kit.precondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
    @Test
    void aTagNamesAVersion() {
        assertThat(IfMatch.fromString("\"7\"").versions()).containsExactly(7L);
        assertThat(IfMatch.fromString(" \"0\" ").versions()).containsExactly(0L);
        assertThat(IfMatch.fromString("\"999999999999999999\"").versions()).containsExactly(999_999_999_999_999_999L);
    }

    @Test
    void aTagThatAProxyMadeWeakNamesTheSameVersion() {
        assertThat(IfMatch.fromString("W/\"7\"").versions()).containsExactly(7L);
    }

    @Test
    void whatATagTellsOfOtherResourcesDoesNotCount() {
        assertThat(IfMatch.fromString("\"7.0123456789abcdef\"").versions()).containsExactly(7L);
        assertThat(IfMatch.fromString("W/\"7.0123456789abcdef\"").versions()).containsExactly(7L);
    }

    @Test
    void aListNamesEachOfItsVersions() {
        assertThat(IfMatch.fromString("W/\"1\", \"2\" ,W/\"3\",\"2\"").versions())
                .isEqualTo(Set.of(1L, 2L, 3L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"7\"", "\"6\", \"7\"", "*", " * "})
    void whoHasSeenTheVersionOrTakesAnyMayChangeIt(String header) {
        assertThatCode(() -> IfMatch.fromString(header).check(7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "W/\"6\"", "\"8\"", "\"5\", W/\"6\"", "\"77\""})
    void anOldVersionIsOldHoweverItIsWritten(String header) {
        assertThatThrownBy(() -> IfMatch.fromString(header).check(7)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(KitProblem.PRECONDITION_FAILED);
            assertThat(refusal).hasMessageContaining("at version 7");
            assertThat(refusal.facts()).containsEntry("version", 7L);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "W/7",
                "w/\"7\"",
                "W/ \"7\"",
                "\"x\"",
                "W/\"x\"",
                "\"-1\"",
                "\"7.\"",
                "\"7.5\"",
                "\"7.0123456789ABCDEF\"",
                "\"\"",
                "\"7",
                "'7'",
                "\"7\" \"8\"",
                "\"7\",,\"8\"",
                ",",
                "*, \"7\"",
                "**",
                "\"1234567890123456789\""
            })
    void whatNoAnswerOfOursHadIsRefused(String header) {
        assertThatThrownBy(() -> IfMatch.fromString(header)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(KitProblem.INVALID_PARAMETER);
            assertThat(refusal.facts()).containsEntry("header", "If-Match");
        });
    }
}
