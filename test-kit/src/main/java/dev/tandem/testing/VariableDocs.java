package dev.tandem.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds the page of variables against what a service reads. */
public final class VariableDocs {
    private static final Pattern ROW =
            Pattern.compile("\\| `(TANDEM_[A-Z0-9_]+)` \\| ([^|]*) \\| (both|product|engineering) \\| .+ \\|");
    /** Of what is as it is: the page does not tempt to set it. */
    private static final Pattern FIXED =
            Pattern.compile("\\| `(TANDEM_[A-Z0-9_]+)` \\| (both|product|engineering) \\| [^|]+ \\|");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private VariableDocs() {}

    /** @param who the word in the page's third column for what only this service reads */
    public static void holdFor(String who) throws IOException {
        Path page = Path.of(System.getProperty("tandem.root", "..")).resolve("docs/configuration.md");
        var read = ReadVariables.ofThisService();
        Map<String, List<String>> defaults = new TreeMap<>();
        Set<String> fixed = new TreeSet<>();
        for (String line : Files.readAllLines(page)) {
            var row = ROW.matcher(line);
            if (row.matches() && isRead(row.group(3), who)) {
                defaults.put(row.group(1), codeIn(row.group(2)));
            }
            var fixedRow = FIXED.matcher(line);
            if (fixedRow.matches() && isRead(fixedRow.group(2), who)) {
                fixed.add(fixedRow.group(1));
            }
        }

        assertThat(Stream.concat(defaults.keySet().stream(), fixed.stream()))
                .as("the variables that docs/configuration.md tells of, and those that the service reads")
                .containsExactlyInAnyOrderElementsOf(read.keySet());
        // Where the services differ, the page tells both.
        defaults.forEach((name, told) -> assertThat(told)
                .as("the default of %s", name)
                .matches(
                        all -> read.getOrDefault(name, Optional.empty())
                                .map(all::contains)
                                .orElseGet(all::isEmpty),
                        "is " + read.get(name)));
    }

    private static boolean isRead(String column, String who) {
        return column.equals("both") || column.equals(who);
    }

    private static List<String> codeIn(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
    }
}
