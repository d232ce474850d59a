package dev.tandem.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {
    record State(LocalDate day, Instant moment, Optional<String> note) {}

    @Test
    void daysAndMomentsAreTextAndWhatIsEmptyIsNull() throws IOException {
        var state = new State(LocalDate.of(2026, 4, 30), Instant.parse("2026-04-30T12:00:00.5Z"), Optional.empty());

        String json = EventJson.MAPPER.writeValueAsString(state);

        assertThat(json).isEqualTo("{\"day\":\"2026-04-30\",\"moment\":\"2026-04-30T12:00:00.500Z\",\"note\":null}");
        assertThat(EventJson.MAPPER.readValue(json, State.class)).isEqualTo(state);
    }

    @Test
    void whatANewerServiceAddedIsReadPast() throws IOException {
        assertThat(EventJson.MAPPER.readValue("{\"note\":\"a\",\"added\":{\"b\":[1]}}", State.class))
                .isEqualTo(new State(null, null, Optional.of("a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "1.50", "0.1", "100000000000000000000.000001"})
    void aNumberIsKeptAsItWasWritten(String number) throws IOException {
        var tree = EventJson.MAPPER.readTree("{\"a\":%s}".formatted(number));

        assertThat(tree.get("a").decimalValue()).isEqualTo(new BigDecimal(number));
        assertThat(EventJson.MAPPER.writeValueAsString(tree)).isEqualTo("{\"a\":%s}".formatted(number));
    }

    @Test
    void whatIsStoredHasABlankAfterEachColonAndComma() throws IOException {
        assertThat(EventJson.asStored(EventJson.MAPPER.readTree("{\"a\":[1,{\"b\":\"x:,y\"}],\"c\":{},\"d\":[]}")))
                .isEqualTo("{\"a\": [1, {\"b\": \"x:,y\"}], \"c\": {}, \"d\": []}");
    }
}
