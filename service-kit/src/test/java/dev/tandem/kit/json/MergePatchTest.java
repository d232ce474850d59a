package dev.tandem.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.kit.problem.Refusal;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
    record Book(@NotNull String title, Author author, List<String> tags) {}

    record Author(String name, String born) {}

    private static final Book BOOK = new Book("Goodbye!", new Author("John", "1960"), List.of("example", "sample"));

    private final StrictJson json = Reader.byDefault();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"a":"b"}         | {"a":"c"}                   | {"a":"c"}
                    {"a":"b"}         | {"b":"c"}                   | {"a":"b","b":"c"}
                    {"a":"b"}         | {"a":null}                  | {}
                    {"a":"b","b":"c"} | {"a":null}                  | {"b":"c"}
                    {"a":["b"]}       | {"a":"c"}                   | {"a":"c"}
                    {"a":"c"}         | {"a":["b"]}                 | {"a":["b"]}
                    {"a":{"b":"c"}}   | {"a":{"b":"d","c":null}}    | {"a":{"b":"d"}}
                    {"a":[{"b":"c"}]} | {"a":[1]}                   | {"a":[1]}
                    ["a","b"]         | ["c","d"]                   | ["c","d"]
                    {"a":"b"}         | ["c"]                       | ["c"]
                    {"a":"foo"}       | null                        | null
                    {"a":"foo"}       | "bar"                       | "bar"
                    {"e":null}        | {"a":1}                     | {"e":null,"a":1}
                    [1,2]             | {"a":"b","c":null}          | {"a":"b"}
                    {}                | {"a":{"bb":{"ccc":null}}}   | {"a":{"bb":{}}}
                    """)
    void theTestCasesOfTheStandardHold(String original, String patch, String result) {
        var target = parse(original);

        assertThat(MergePatch.merge(target, parse(patch))).isEqualTo(parse(result));
        assertThat(target).as("what is patched stays as it was").isEqualTo(parse(original));
    }

    @Test
    void whatAPatchDoesNotNameStaysAndWhatItNamesWithNullGoes() {
        assertThat(patch("""
                {"title":"Hello!","author":{"born":null},"tags":["example"]}
                """).applyTo(BOOK, Book.class))
                .isEqualTo(new Book("Hello!", new Author("John", null), List.of("example")));
        assertThat(patch("{}").applyTo(BOOK, Book.class)).isEqualTo(BOOK);
    }

    @Test
    void theOutcomeIsCheckedAsAWholeBodyIs() {
        assertRefused("{\"title\":null}", "/title must not be null");
    }

    @Test
    void aPatchWithAFieldThatIsNotKnownIsRefusedEvenWhereItWouldRemoveIt() {
        assertRefused("{\"phone\":null}", "/phone is not a field that is known here");
        assertRefused("{\"author\":{\"phone\":null}}", "/author/phone is not a field that is known here");
    }

    @Test
    void aPatchThatIsNoObjectIsRefused() {
        for (String patch : List.of("null", "\"bar\"", "[1]", "7")) {
            assertRefused(patch, "The body must be a JSON object");
        }
    }

    @Test
    void itNamesAFieldAlsoWhereItRemovesIt() {
        assertThat(patch("{\"title\":null}").names("title")).isTrue();
        assertThat(patch("{\"title\":\"a\"}").names("tags")).isFalse();
    }

    private void assertRefused(String patch, String detail) {
        assertThatThrownBy(() -> patch(patch).applyTo(BOOK, Book.class))
                .isInstanceOf(Refusal.class)
                .hasMessage(detail);
    }

    private MergePatch patch(String body) {
        return json.patch(body.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode parse(String text) {
        try {
            return EventJson.MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
