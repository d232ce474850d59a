package dev.tandem.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which cells of a row hold what. A tracker may repeat a header, or have several for the same thing. */
record Header(Map<Column, List<Integer>> cells, int width) {
    private static final String SEPARATORS = ",;\t";
    private static final int MOST_TOLD = 100;
    private static final int LONGEST_TOLD = 100;

    static Header of(List<String> written, ImportOptions options) {
        var names = written.stream().map(Column::normalize).toList();
        var cells = new EnumMap<Column, List<Integer>>(Column.class);
        for (Column column : Column.values()) {
            String chosen = options.columns().get(column.parameter());
            cells.put(column, chosen == null ? known(column, names) : chosen(column, chosen, names, written));
        }
        var header = new Header(cells, names.size());
        for (Column needed : List.of(Column.KEY, Column.TITLE)) {
            if (header.cellsOf(needed).isEmpty()) {
                throw ImportProblem.UNREADABLE_FILE
                        .because(
                                "No column is named like %s; say which one it is by column=%s:NAME",
                                String.join(", ", needed.names()), needed.parameter())
                        .with("columns", told(written));
            }
        }
        return header;
    }

    List<Integer> cellsOf(Column column) {
        return cells.getOrDefault(column, List.of());
    }

    /** The separator that the header line has most of. */
    static char separatorOf(String text) {
        String line = text.lines().findFirst().orElse("");
        return SEPARATORS
                .chars()
                .mapToObj(separator -> (char) separator)
                .max((a, b) -> Long.compare(count(line, a), count(line, b)) != 0
                        ? Long.compare(count(line, a), count(line, b))
                        : SEPARATORS.indexOf(b) - SEPARATORS.indexOf(a))
                .orElse(',');
    }

    private static List<Integer> known(Column column, List<String> names) {
        var found = new ArrayList<Integer>();
        for (String name : column.names()) {
            matching(name, names).forEach(found::add);
        }
        return found;
    }

    private static List<Integer> chosen(Column column, String name, List<String> names, List<String> written) {
        var found = matching(Column.normalize(name), names).toList();
        if (found.isEmpty()) {
            throw ImportProblem.UNREADABLE_FILE
                    .because("There is no column %s to take as %s", name, column.parameter())
                    .with("columns", told(written));
        }
        return found;
    }

    /** What is no header at all may have thousands of columns, each a page long. */
    private static List<String> told(List<String> written) {
        return written.stream()
                .limit(MOST_TOLD)
                .map(name -> name.length() > LONGEST_TOLD ? name.substring(0, LONGEST_TOLD) : name)
                .toList();
    }

    private static Stream<Integer> matching(String normalized, List<String> names) {
        return Stream.iterate(0, i -> i < names.size(), i -> i + 1)
                .filter(i -> names.get(i).equals(normalized));
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }
}
