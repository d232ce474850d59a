package dev.tandem.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Rows as people read them. */
final class MarkdownTable {
    private static final String NOTHING = "–";

    private MarkdownTable() {}

    static String of(List<Row> rows) {
        return """
                | work | items | Tandem | the limit beside it | ratio | to reach | CPU ms | KB |
                |---|---|---|---|---|---|---|---|
                """ + rows.stream().map(MarkdownTable::line).collect(Collectors.joining("\n")) + "\n";
    }

    static String line(Row row) {
        String items = row.items() == 0 ? NOTHING : String.format(Locale.ROOT, "%,d", row.items());
        var measured = row.comparison();
        if (measured == null) {
            return cells(
                    row.work(), items, "**" + row.failure() + "**", NOTHING, NOTHING, row.goal(), NOTHING, NOTHING);
        }
        String own = spread(measured.ownSpread(Reading::value)) + " " + row.unit();
        if (!measured.hasLimit()) {
            return cells(row.work(), items, own, NOTHING, NOTHING, row.goal(), cpu(measured), kilobytes(measured));
        }
        String limit = "%s: %s %s".formatted(row.limit(), spread(measured.limitSpread(Reading::value)), row.unit());
        return cells(
                row.work(),
                items,
                own,
                limit,
                spread(measured.ratio()),
                row.goal(),
                cpu(measured),
                kilobytes(measured));
    }

    private static String cpu(Comparison measured) {
        return besideTheLimit(measured, Reading::cpuMillis);
    }

    private static String kilobytes(Comparison measured) {
        return besideTheLimit(measured, reading -> reading.bytes() / 1024);
    }

    private static String besideTheLimit(Comparison measured, ToDoubleFunction<Reading> figure) {
        double own = measured.ownSpread(figure).median();
        if (Double.isNaN(own)) {
            return NOTHING;
        }
        double limit = measured.hasLimit() ? measured.limitSpread(figure).median() : Double.NaN;
        return Double.isNaN(limit) ? number(own) : number(own) + " / " + number(limit);
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** The middle one, and in brackets the least and the most. */
    static String spread(Spread spread) {
        return spread.least() == spread.most()
                ? number(spread.median())
                : "%s (%s–%s)".formatted(number(spread.median()), number(spread.least()), number(spread.most()));
    }

    /** With three digits that count. */
    static String number(double value) {
        String pattern = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
