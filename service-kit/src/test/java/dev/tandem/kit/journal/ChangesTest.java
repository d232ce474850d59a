package dev.tandem.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.kit.json.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"a":1}             | {"a":1}             | {}
                    {"a":1}             | {"a":2}             | {"a":{"from":1,"to":2}}
                    {"a":1}             | {"a":"1"}           | {"a":{"from":1,"to":"1"}}
                    {}                  | {"a":1}             | {"a":{"from":null,"to":1}}
                    {"a":1}             | {}                  | {"a":{"from":1,"to":null}}
                    {"a":1}             | {"a":null}          | {"a":{"from":1,"to":null}}
                    {}                  | {"a":null}          | {}
                    {"a":null}          | {}                  | {}
                    {"a":[1,2]}         | {"a":[2,1]}         | {"a":{"from":[1,2],"to":[2,1]}}
                    {"a":{"b":1,"c":2}} | {"a":{"c":2,"b":1}} | {}
                    {"a":{"b":1,"c":2}} | {"a":{"b":1,"c":3}} | {"a":{"from":{"b":1,"c":2},"to":{"b":1,"c":3}}}
                    {"a":1,"b":2,"c":3} | {"c":4,"b":2,"a":5} | {"a":{"from":1,"to":5},"c":{"from":3,"to":4}}
                    """)
    void aFieldThatDiffersIsTold(String before, String after, String changes) {
        assertThat(Changes.between(parse(before), parse(after))).isEqualTo(parse(changes));
    }

    @Test
    void theyAreInTheOrderOfTheirNames() {
        var changes = Changes.between(parse("{\"c\":1,\"a\":1}"), parse("{\"b\":1,\"c\":2}"));

        assertThat(changes.fieldNames()).toIterable().containsExactly("a", "b", "c");
    }

    @Test
    void theStatesStayAsTheyWere() {
        var before = parse("{\"a\":{\"b\":1}}");
        var after = parse("{\"a\":{\"b\":2}}");

        Changes.between(before, after);

        assertThat(before).isEqualTo(parse("{\"a\":{\"b\":1}}"));
        assertThat(after).isEqualTo(parse("{\"a\":{\"b\":2}}"));
    }

    private static ObjectNode parse(String text) {
        try {
            return (ObjectNode) EventJson.MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
