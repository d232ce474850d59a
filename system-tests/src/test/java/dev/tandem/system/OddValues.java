package dev.tandem.system;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What nobody means to send: texts, and JSON as it is written, valid or not. */
record OddValues(Random random) {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u0001\u001f\u007f\u0085",
            "\t\r\n",
            "\r\nX-Injected: yes",
            "\u202e\u2066turned\u2069",
            "\ufeff",
            "\uffff",
            "\ud800",
            "x\udc00y",
            "e" + "\u0301".repeat(200),
            "\ud83d\ude00".repeat(150),
            "\u212a\u0130\u017f",
            "'; drop table journal; --",
            "%s%n%d%x",
            "%",
            "_",
            "\\",
            "\"",
            "${jndi:ldap://127.0.0.1/a}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "../../../etc/passwd",
            "a/b",
            "a?b#c",
            "a;b=c",
            "null",
            "true",
            "NaN",
            "Infinity",
            "-0",
            "0x10",
            "1e309",
            "1_000",
            "\u0661\u0662\u0663",
            "2026-02-30",
            "0000-01-01",
            "-999999999-01-01",
            "+999999999-12-31",
            "9999-12-31T23:59:59.999999999Z",
            "+1000000000-12-31T23:59:59Z",
            "2026-01-01T00:00:00+25:00",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "CHK-0",
            "CHK--1",
            "CHK-99999999999999999999",
            "chk-1",
            "CHK-1 ",
            "CHK-D1",
            "*",
            "none",
            "W/\"1\"",
            "\"1\"",
            "\"-1\"",
            "\"99999999999999999999\"",
            "jira:",
            ":1",
            ",,",
            "http://[::1",
            "javascript:alert(1)",
            "eyJ9",
            "e30",
            "x".repeat(51),
            "x".repeat(201),
            "x".repeat(301),
            "x".repeat(4_097),
            "\u6f22".repeat(20_001));

    private static final List<String> LITERALS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "-0",
            "-0.0",
            "1.5",
            "0.05",
            "0.10000000000000000001",
            "100000000000",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "1e2",
            "1E-400",
            "1e400",
            "1e99999999",
            "9".repeat(999),
            "9".repeat(5_000),
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[1,\"1\",1.0]",
            "{\"id\":null}",
            "{\"\":0}",
            "{\"__proto__\":{}}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\ud83d\\ude00\"",
            "\"1\"",
            "\"true\"",
            "01",
            "+1",
            ".5",
            "1.",
            "NaN",
            "-Infinity",
            "'x'",
            "undefined",
            "\"\\x\"",
            "\"a\nb\"",
            "/* why not */1",
            "",
            "[" + "null,".repeat(1_000) + "null]",
            "[" + "{},".repeat(200) + "{}]",
            "\"" + "x".repeat(60_000) + "\"",
            "[".repeat(1_200) + "]".repeat(1_200),
            "{\"a\":".repeat(1_200) + "1" + "}".repeat(1_200));

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** As it stands in a document, whether it may or not. */
    String literal() {
        int at = random.nextInt(LITERALS.size() + TEXTS.size());
        return at < LITERALS.size() ? LITERALS.get(at) : quoted(TEXTS.get(at - LITERALS.size()));
    }

    /** What a header can carry at all. */
    String header() {
        var fit = Stream.concat(TEXTS.stream(), Stream.of("a, b", "\"1\", \"2\"", "W/\"0\", *", "0", "-1", ";;q=,"))
                .filter(text -> text.chars().allMatch(c -> c >= ' ' && c < 127))
                .toList();
        return fit.get(random.nextInt(fit.size()));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
