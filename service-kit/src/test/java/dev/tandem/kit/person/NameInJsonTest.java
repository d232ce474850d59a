package dev.tandem.kit.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameInJsonTest {
    private final NameInJson name = new NameInJson(Set.of("owner", "by"), "ana", "erased-1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"owner\":\"ana\"}|{\"owner\":\"erased-1\"}",
                "{\"owner\":{\"from\":\"bob\",\"to\":\"ana\"}}|{\"owner\":{\"from\":\"bob\",\"to\":\"erased-1\"}}",
                "{\"why\":[{\"by\":{\"name\":\"ana\",\"role\":\"product\"}}]}|{\"why\":[{\"by\":{\"name\":\"erased-1\",\"role\":\"product\"}}]}",
                "{\"by\":[\"bob\",\"ana\"]}|{\"by\":[\"bob\",\"erased-1\"]}",
                "{\"by\":{\"from\":[],\"to\":[\"ana\"]}}|{\"by\":{\"from\":[],\"to\":[\"erased-1\"]}}",
                "{\"name\":\"ana\",\"role\":\"ops\"}|{\"name\":\"erased-1\",\"role\":\"ops\"}",
                "{\"by\":{\"from\":null,\"to\":{\"name\":\"ana\",\"role\":\"x\"}}}|{\"by\":{\"from\":null,\"to\":{\"name\":\"erased-1\",\"role\":\"x\"}}}"
            })
    void aPersonIsReplaced(String json, String expected) throws JsonProcessingException {
        var read = new ObjectMapper().readTree(json);

        assertThat(name.replaceIn(read)).isTrue();
        assertThat(read).isEqualTo(new ObjectMapper().readTree(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"title\":\"ana\"}",
                "{\"owner\":\"Ana\"}",
                "{\"owner\":\"ana maria\"}",
                "{\"title\":{\"from\":\"ana\",\"to\":\"bob\"}}",
                "{\"name\":\"ana\",\"weight\":3}",
                "[\"ana\"]"
            })
    void whatOnlyReadsLikeItStays(String json) throws JsonProcessingException {
        var read = new ObjectMapper().readTree(json);

        assertThat(name.replaceIn(read)).isFalse();
        assertThat(read).isEqualTo(new ObjectMapper().readTree(json));
    }

    @Test
    void aListThatIsAllOfAFieldIsOfPeopleToo() throws JsonProcessingException {
        var read = new ObjectMapper().readTree("[\"ana\",\"bob\"]");

        assertThat(name.replaceIn("why", read)).isFalse();
        assertThat(name.replaceIn("owner", read)).isTrue();
        assertThat(read).isEqualTo(new ObjectMapper().readTree("[\"erased-1\",\"bob\"]"));
    }

    @Test
    void aNameIsLookedForAsJsonWritesIt() {
        assertThat(new NameInJson(Set.of(), "Ana \"A\" Müller", "erased-1").quoted())
                .isEqualTo("\"Ana \\\"A\\\" Müller\"");
    }
}
