package dev.tandem.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.kit.problem.Refusal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictScalarTest {
    record Values(
            String text, Boolean flag, Integer count, Long total, BigDecimal amount, LocalDate day, Instant moment) {}

    private final StrictJson json = Reader.byDefault();

    @Test
    void aValueOfItsOwnTypeIsRead() {
        assertThat(read("""
                {"text":"7","flag":false,"count":-7,"total":9223372036854775807,"amount":7,
                 "day":"0001-01-01","moment":"9999-12-31T23:59:59.5+00:00"}
                """))
                .isEqualTo(new Values(
                        "7",
                        false,
                        -7,
                        Long.MAX_VALUE,
                        new BigDecimal(7),
                        LocalDate.of(1, 1, 1),
                        Instant.parse("9999-12-31T23:59:59.5Z")));
    }

    @Test
    void aNumberKeepsTheDigitsThatItWasWrittenWith() {
        assertThat(read("{\"amount\":60}").amount()).isEqualTo(new BigDecimal("60"));
        assertThat(read("{\"amount\":0.10}").amount()).isEqualTo(new BigDecimal("0.10"));
    }

    @Test
    void aMomentOfAnyOffsetIsTheSameMoment() {
        assertThat(read("{\"moment\":\"2026-04-30T14:00:00+02:00\"}").moment())
                .isEqualTo(Instant.parse("2026-04-30T12:00:00Z"));
    }

    @Test
    void nullIsNoValueOfAnyType() {
        assertThat(read("""
                {"text":null,"flag":null,"count":null,"total":null,"amount":null,"day":null,"moment":null}
                """)).isEqualTo(new Values(null, null, null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    text   | 7                            | a string
                    text   | true                         | a string
                    flag   | "true"                       | true or false
                    flag   | 1                            | true or false
                    count  | "7"                          | a whole number
                    count  | 7.0                          | a whole number
                    count  | true                         | a whole number
                    count  | 2147483648                   | a whole number
                    count  | -2147483649                  | a whole number
                    total  | "7"                          | a whole number
                    total  | 1e3                          | a whole number
                    total  | 9223372036854775808          | a whole number
                    amount | "7.5"                        | a number
                    amount | false                        | a number
                    day    | 20260430                     | a date such as 2026-04-30
                    day    | ""                           | a date such as 2026-04-30
                    day    | "2026-02-30"                 | a date such as 2026-04-30
                    day    | "2026-04-30T12:00:00Z"       | a date such as 2026-04-30
                    day    | "0000-12-31"                 | a date such as 2026-04-30
                    day    | "+10000-01-01"               | a date such as 2026-04-30
                    day    | [2026,4,30]                  | a date such as 2026-04-30
                    moment | 1777550400                   | a time such as 2026-04-30T12:00:00Z
                    moment | "2026-04-30"                 | a time such as 2026-04-30T12:00:00Z
                    moment | "2026-04-30T12:00:00"        | a time such as 2026-04-30T12:00:00Z
                    moment | "9999-12-31T23:59:59-01:00"  | a time such as 2026-04-30T12:00:00Z
                    moment | "0001-01-01T00:00:00+01:00"  | a time such as 2026-04-30T12:00:00Z
                    """)
    void aValueOfAnotherTypeOrBeyondItsRangeIsRefused(String field, String value, String what) {
        assertThatThrownBy(() -> read("{\"%s\":%s}".formatted(field, value)))
                .isInstanceOf(Refusal.class)
                .hasMessage("/%s must be %s".formatted(field, what));
    }

    private Values read(String body) {
        return json.read(json.parse(body.getBytes(StandardCharsets.UTF_8)), Values.class);
    }
}
