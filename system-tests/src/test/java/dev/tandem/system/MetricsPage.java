package dev.tandem.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The metrics that docs/operations.md explains.
 *
 * @param both what both services tell
 * @param engineering what engineering-service tells beside those
 * @param libraries what neither of them makes itself
 */
record MetricsPage(Set<String> both, Set<String> engineering, Set<String> libraries) {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");

    static MetricsPage read() {
        try {
            String text = Files.readString(TestStack.ROOT.resolve("docs/operations.md"));
            return new MetricsPage(
                    rows(text, "\nOf both services:\n"),
                    rows(text, "\nOf engineering-service, "),
                    rows(text, "\nOf the libraries, "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the first table behind these words. */
    private static Set<String> rows(String text, String words) {
        int begin = text.indexOf("\n| metric |", text.indexOf(words));
        String table = text.substring(begin, text.indexOf("\n\n", begin));
        var names = new TreeSet<String>();
        ROW.matcher(table).results().forEach(row -> names.add(row.group(1)));
        return names;
    }

    Set<String> families() {
        var all = new TreeSet<String>(both);
        all.addAll(engineering);
        all.addAll(libraries);
        return all;
    }

    /** A summary is told as several: its count, its sum, and its greatest of late. */
    String familyOf(String name) {
        String base = name.replaceFirst("_(count|sum|max)$", "");
        return families().contains(base) ? base : name;
    }
}
