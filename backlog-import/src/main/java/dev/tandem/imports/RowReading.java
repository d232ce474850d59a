package dev.tandem.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.tandem.kit.json.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a row out of the cells of a CSV record, and notes what had to be mended for that. */
final class RowReading {
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_LABEL = 50;
    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+");
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]|\\p{Cs}");
    private static final Pattern ZERO = Pattern.compile("0+([.]0+)?");
    private static final Pattern BETWEEN_LABELS = Pattern.compile("[,;\\s]+");
    private static final Set<String> CONTAINERS = Set.of("epic", "initiative", "theme");
    private static final Set<String> FINISHED =
            Set.of("done", "closed", "resolved", "complete", "completed", "finished", "cancelled", "canceled");

    private final CsvRecord record;
    private final Header header;
    private final ImportOptions options;
    private final List<String> repairs = new ArrayList<>();

    RowReading(CsvRecord record, Header header, ImportOptions options) {
        this.record = record;
        this.header = header;
        this.options = options;
    }

    /** Epics and finished work are nobody's. */
    boolean isSkipped() {
        return FINISHED.contains(lower(Column.STATUS))
                || lower(Column.STATUS_CATEGORY).equals("done")
                || !Set.of("", "unresolved").contains(lower(Column.RESOLUTION))
                || CONTAINERS.contains(lower(Column.TYPE));
    }

    /** Why nobody can take it, if nobody can. */
    @Nullable
    String refusal() {
        String key = line(Column.KEY);
        String title = line(Column.TITLE);
        if (key.isEmpty()) {
            return "the key is empty";
        }
        if (key.length() > LONGEST_KEY) {
            return "the key is longer than %d characters".formatted(LONGEST_KEY);
        }
        if (title.isEmpty()) {
            return "the title is empty";
        }
        if (title.length() > LONGEST_TITLE) {
            return "the title has %d characters, more than %d".formatted(title.length(), LONGEST_TITLE);
        }
        int longest = Math.max(
                text(Column.DESCRIPTION).length(), text(Column.CONSEQUENCE).length());
        return longest > LONGEST_TEXT
                ? "a text has %d characters, more than %d".formatted(longest, LONGEST_TEXT)
                : null;
    }

    TrackerRow row(int index) {
        String type = line(Column.TYPE);
        var row = new TrackerRow(
                index,
                record.getStartingLineNumber(),
                line(Column.KEY),
                line(Column.TITLE),
                type,
                text(Column.DESCRIPTION),
                points(),
                labels(),
                text(Column.CONSEQUENCE),
                url(),
                line(Column.PRIORITY),
                options.isDebt(type) ? TrackerRow.Disposition.DEBT : TrackerRow.Disposition.FEATURE);
        noteCellsBeyondHeader();
        return row;
    }

    List<String> repairs() {
        return repairs;
    }

    private String points() {
        var values = cells(Column.POINTS)
                .map(value -> mend(value, "the " + Column.POINTS.parameter()))
                .distinct()
                .toList();
        if (values.isEmpty()) {
            return "";
        }
        if (values.size() > 1) {
            repairs.add("its columns for points say %s; the first was taken".formatted(String.join(" and ", values)));
        }
        String points = values.get(0);
        if (ZERO.matcher(points).matches()) {
            repairs.add("0 points were taken as no estimate");
            return "";
        }
        return points;
    }

    private String url() {
        String url = line(Column.URL);
        if (url.isEmpty() || WebAddress.isOne(url)) {
            return url;
        }
        repairs.add("the url was passed over, since it is no http or https address");
        return "";
    }

    private List<String> labels() {
        return cells(Column.LABELS)
                .flatMap(BETWEEN_LABELS::splitAsStream)
                .map(label -> mend(label, "a label"))
                .filter(label -> !label.isEmpty() && label.length() <= LONGEST_LABEL)
                .distinct()
                .limit(LONGEST_LABEL)
                .toList();
    }

    private String lower(Column column) {
        return line(column).toLowerCase(Locale.ROOT);
    }

    /** One line; breaks become spaces. */
    private String line(Column column) {
        return mend(BREAKS.matcher(first(column)).replaceAll(" "), "the " + column.parameter());
    }

    private String text(Column column) {
        return mend(first(column).replace("\r\n", "\n"), "the " + column.parameter());
    }

    private String first(Column column) {
        return cells(column).findFirst().orElse("");
    }

    private Stream<String> cells(Column column) {
        return header.cellsOf(column).stream()
                .filter(cell -> cell < record.getFieldCount())
                .map(record::getField)
                .map(String::trim)
                .filter(value -> !value.isEmpty());
    }

    /** Replaces what no database column takes, or no screen can show. */
    private String mend(String value, String what) {
        String mended = UNSHOWABLE.matcher(value).replaceAll("\uFFFD");
        String note = "control characters in %s were replaced".formatted(what);
        if (!mended.equals(value) && !repairs.contains(note)) {
            repairs.add(note);
        }
        return mended.trim();
    }

    private void noteCellsBeyondHeader() {
        long beyond = record.getFields().stream()
                .skip(header.width())
                .filter(cell -> !cell.isBlank())
                .count();
        if (beyond > 0) {
            repairs.add("%d cells beyond the header were passed over".formatted(beyond));
        }
    }
}
