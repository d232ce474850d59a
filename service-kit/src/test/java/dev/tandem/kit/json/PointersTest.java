package dev.tandem.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What validation finds has a pointer, too; those of what cannot be read are in {@link FaultPointersTest}. */
class PointersTest {
    record Order(
            @NotNull String name,
            @Valid List<Line> lines,
            List<@NotBlank String> tags,
            @Valid Line first) {}

    record Line(@NotNull String article) {}

    @Test
    void aFieldAnElementAndAFieldOfAnElementHaveTheirOwn() {
        var order = new Order(null, List.of(new Line("a"), new Line(null)), List.of("a", "b", ""), new Line(null));

        var violations =
                Validation.buildDefaultValidatorFactory().getValidator().validate(order);

        assertThat(violations)
                .extracting(ConstraintViolation::getPropertyPath)
                .extracting(Pointers::of)
                .containsExactlyInAnyOrder("/name", "/lines/1/article", "/tags/2", "/first/article");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a    | a
                    a/b  | a~1b
                    a~b  | a~0b
                    ~1   | ~01
                    /~/  | ~1~0~1
                    """)
    void aNameIsEscapedAsTheStandardHasIt(String name, String escaped) {
        assertThat(Pointers.escape(name)).isEqualTo(escaped);
    }
}
