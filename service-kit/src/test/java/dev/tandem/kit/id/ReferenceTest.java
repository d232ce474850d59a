package dev.tandem.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"018f4b7e-1c2d-7a3b-8c4d-5e6f708192a3", "018F4B7E-1C2D-7A3B-8C4D-5E6F708192A3"})
    void anIdIsOneInEitherCase(String text) {
        assertThat(Reference.of(text).id()).contains(UUID.fromString("018f4b7e-1c2d-7a3b-8c4d-5e6f708192a3"));
        assertThat(Reference.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "TND-7",
                // Java reads these as ids; they are not how an id is written.
                "1-1-1-1-1",
                "018f4b7e-1c2d-7a3b-8c4d-5e6f708192a",
                "018f4b7e-1c2d-7a3b-8c4d-5e6f708192a3a",
                "018f4b7e1c2d7a3b8c4d5e6f708192a3",
                "018f4b7g-1c2d-7a3b-8c4d-5e6f708192a3",
                "{018f4b7e-1c2d-7a3b-8c4d-5e6f708192a3}",
                "018f4b7e-1c2d-7a3b-8c4d-5e6f708192a3\n"
            })
    void whatIsWrittenOtherwiseIsAKey(String text) {
        assertThat(Reference.of(text).id()).isEmpty();
        assertThat(Reference.of(text).text()).isEqualTo(text);
    }
}
