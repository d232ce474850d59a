package dev.tandem.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The table of docs/building-a-ui.md: which calls each screen needs, and what it takes from their answers. */
record Screens(List<Screen> all) {
    private static final String HEAD = "| screen | calls | call |";
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    /** @param count as the page says it */
    record Screen(String name, int count, List<Call> calls) {}

    /**
     * @param service product, engineering or either
     * @param fields that the screen takes from the answer, with dots into objects and lists
     */
    record Call(String method, String path, @Nullable String body, String service, List<String> fields) {
        /** With what stands in braces replaced. */
        Call with(Map<String, String> names) {
            return new Call(method, filled(path, names), body == null ? null : filled(body, names), service, fields);
        }

        private static String filled(String text, Map<String, String> names) {
            String filled = text;
            for (var name : names.entrySet()) {
                filled = filled.replace("{" + name.getKey() + "}", name.getValue());
            }
            return filled;
        }
    }

    static Screens read(Path page) throws IOException {
        var screens = new ArrayList<Screen>();
        for (String[] cells : rows(Files.readString(page))) {
            if (!cells[0].isEmpty()) {
                screens.add(new Screen(cells[0], Integer.parseInt(cells[1]), new ArrayList<>()));
            }
            screens.get(screens.size() - 1).calls().add(call(cells));
        }
        return new Screens(screens);
    }

    private static List<String[]> rows(String page) {
        return page.substring(page.indexOf(HEAD))
                .lines()
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::trim)
                        .toArray(String[]::new))
                .toList();
    }

    private static Call call(String[] cells) {
        var call = codes(cells[2]);
        String[] request = call.get(0).split(" ", -1);
        return new Call(request[0], request[1], call.size() > 1 ? call.get(1) : null, cells[3], codes(cells[4]));
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(Screens::inner).toList();
    }

    private static String inner(MatchResult code) {
        return code.group(1);
    }
}
