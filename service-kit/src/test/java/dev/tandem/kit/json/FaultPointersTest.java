package dev.tandem.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.kit.problem.Invalid;
import dev.tandem.kit.problem.Refusal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault of a body is told where it is. */
class FaultPointersTest {
    record Order(String name, List<Line> lines, List<List<Line>> parcels, Customer customer) {}

    record Line(String article, BigDecimal amount) {}

    record Customer(String name, Span open) {}

    record Span(Integer from, Integer to) {
        Span {
            if (from != null && to != null && from > to) {
                throw new IllegalArgumentException("must not end before it begins");
            }
        }
    }

    private final StrictJson json = Reader.byDefault();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"foo":1}                                                                     | /foo
                    {"foo":[1,2]}                                                                 | /foo
                    {"foo":[]}                                                                    | /foo
                    {"foo":{"a":{"b":[1]}}}                                                       | /foo
                    {"foo":[[1],[2,[3]]]}                                                         | /foo
                    {"foo":null}                                                                  | /foo
                    {"name":"a","foo":[1,2]}                                                      | /foo
                    {"foo":[1,2],"name":"a"}                                                      | /foo
                    {"lines":[{"article":"a"},{}],"foo":[1,2,3]}                                  | /foo
                    {"foo":[1,2,3],"lines":[{"article":"a"},{}]}                                  | /foo
                    {"name":"a","foo":[1],"lines":[],"parcels":[],"customer":null}                | /foo
                    {"name":"a","lines":[],"parcels":[],"customer":null,"foo":[1,{"a":2}]}        | /foo
                    {"lines":[{"foo":1}]}                                                         | /lines/0/foo
                    {"lines":[{"article":"a"},{"foo":[1,2]}]}                                     | /lines/1/foo
                    {"lines":[{"article":"a"},{"foo":{"a":1},"article":"b"}]}                     | /lines/1/foo
                    {"lines":[{"article":"a","amount":1,"foo":[1]}]}                              | /lines/0/foo
                    {"lines":[{"foo":[1],"article":"a","amount":1}]}                              | /lines/0/foo
                    {"lines":[{"article":"a","foo":[1],"amount":1},{}]}                           | /lines/0/foo
                    {"parcels":[[],[{},{"foo":[[]]}]]}                                            | /parcels/1/1/foo
                    {"customer":{"open":{"from":1,"foo":[1,2]}}}                                  | /customer/open/foo
                    {"customer":{"open":{"foo":[1,2],"from":1,"to":2},"name":"a"},"name":"b"}     | /customer/open/foo
                    {"a/b":1}                                                                     | /a~1b
                    {"a~b":[1]}                                                                   | /a~0b
                    {"lines":[{"~/":[1,2]}]}                                                      | /lines/0/~0~1
                    {"":[1]}                                                                      | /
                    {"name":["x","y"]}                                                            | /name
                    {"name":{"x":1}}                                                              | /name
                    {"lines":[[1]]}                                                               | /lines/0
                    {"lines":[{},{"amount":"7"}]}                                                 | /lines/1/amount
                    {"lines":[{},{"amount":[7]}]}                                                 | /lines/1/amount
                    {"parcels":[[],[{"article":{"a":[1]}}]]}                                      | /parcels/1/0/article
                    {"customer":{"open":{"from":2,"to":1}}}                                       | /customer/open
                    {"customer":{"open":{"from":2,"to":1},"name":"a"}}                            | /customer/open
                    """)
    void aFaultHasThePointerOfItsOwnField(String body, String pointer) {
        assertThat(pointersIn(body)).containsExactly(pointer);
    }

    @Test
    void allUnknownFieldsOfABodyAreNamedAtOnce() {
        assertThat(pointersIn("""
                {"a":[1,2],"lines":[{"b":[1]},{"c":{},"article":"x","d":[[]]}],"e":{"f":[1]}}
                """)).containsExactlyInAnyOrder("/a", "/lines/0/b", "/lines/1/c", "/lines/1/d", "/e");
    }

    @SuppressWarnings("unchecked")
    private List<String> pointersIn(String body) {
        var refusal = catchThrowableOfType(
                Refusal.class, () -> json.read(json.parse(body.getBytes(StandardCharsets.UTF_8)), Order.class));
        return ((List<Invalid>) refusal.facts().get("errors"))
                .stream().map(Invalid::pointer).toList();
    }
}
