package dev.tandem.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A page of docs that can be run: its bash blocks, whose JSON blocks say what the last answer before them holds, and the
 * rows of its tables that have a call, who makes it, and what the answer holds.
 */
record Walkthrough(List<Step> steps) {
    private static final String ANY = "…";
    private static final Pattern PART = Pattern.compile(
            "^```(?<kind>bash|json)\\n(?<block>(?s:.*?))^```$"
                    + "|^\\| [^|\\n]+ \\| (?<role>[a-z]+) \\| `(?<method>[A-Z]+) (?<url>\\S+)(?: (?<body>[^\\n]+?))?` \\| `(?<holds>[^\\n]+)` \\|$",
            Pattern.MULTILINE);

    /** @param expected null where the page says nothing of the answer */
    record Step(String bash, String expected) {}

    static Walkthrough read(Path page) throws IOException {
        var steps = new ArrayList<Step>();
        var parts = PART.matcher(Files.readString(page));
        while (parts.find()) {
            String block = parts.group("block");
            if (block == null) {
                steps.add(new Step(call(parts), parts.group("holds")));
            } else if (parts.group("kind").equals("bash")) {
                steps.add(new Step(block, null));
            } else {
                steps.add(new Step(steps.remove(steps.size() - 1).bash(), block));
            }
        }
        return new Walkthrough(steps);
    }

    /** Of a row; it waits for what was written before, by the page's own {@code token}. */
    private static String call(Matcher row) {
        String method = row.group("method");
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        String precondition = method.equals("PATCH") || method.equals("PUT") ? " -H 'If-Match: *'" : "";
        String body = row.group("body") == null ? "" : " -d @- <<BODY\n%s\nBODY".formatted(row.group("body"));
        return "curl -s -D headers -X %s \"%s\" -H 'Tandem-Role: %s' -H \"Backlog-Token: $(token)\" -H 'Content-Type: %s'%s%s"
                .formatted(method, row.group("url"), row.group("role"), type, precondition, body);
    }

    /** All steps in one shell, so that variables live on; each ends with a line of its own. */
    String script(UnaryOperator<String> addresses) {
        var script = new StringBuilder("set -euo pipefail\n");
        for (Step step : steps) {
            script.append(addresses.apply(step.bash())).append("\nprintf '\\n%s\\n'\n".formatted(END));
        }
        return script.toString();
    }

    static final String END = "=== end of step ===";

    /** Whether an answer has everything that the page shows of it; {@code …} stands for anything. */
    static boolean holds(JsonNode answer, JsonNode shown) {
        if (shown.isTextual()) {
            return (answer.isTextual()
                            && pattern(shown.asText()).matcher(answer.asText()).matches())
                    || (shown.asText().equals(ANY) && answer.isValueNode());
        }
        if (shown.isNumber()) {
            return answer.isNumber() && answer.decimalValue().compareTo(shown.decimalValue()) == 0;
        }
        if (shown.isArray()) {
            return answer.isArray()
                    && answer.size() == shown.size()
                    && IntStream.range(0, shown.size()).allMatch(i -> holds(answer.get(i), shown.get(i)));
        }
        if (shown.isObject()) {
            return shown.properties().stream()
                    .allMatch(
                            field -> answer.has(field.getKey()) && holds(answer.get(field.getKey()), field.getValue()));
        }
        return answer.equals(shown);
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                Arrays.stream(text.split(ANY, -1)).map(Pattern::quote).collect(Collectors.joining(".+")));
    }
}
