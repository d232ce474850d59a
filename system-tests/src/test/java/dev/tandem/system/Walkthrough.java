package dev.tandem.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A page of docs whose bash blocks can be run, and whose JSON blocks say what the last answer before them holds. */
record Walkthrough(List<Step> steps) {
    private static final String ANY = "…";
    private static final Pattern BLOCK =
            Pattern.compile("^```(bash|json)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** @param expected null where the page says nothing of the answer */
    record Step(String bash, String expected) {}

    static Walkthrough read(Path page) throws IOException {
        var steps = new ArrayList<Step>();
        var blocks = BLOCK.matcher(Files.readString(page));
        while (blocks.find()) {
            if (blocks.group(1).equals("bash")) {
                steps.add(new Step(blocks.group(2), null));
            } else {
                steps.add(new Step(steps.remove(steps.size() - 1).bash(), blocks.group(2)));
            }
        }
        return new Walkthrough(steps);
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
