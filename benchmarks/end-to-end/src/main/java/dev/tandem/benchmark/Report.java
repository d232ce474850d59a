package dev.tandem.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a run found, as a page and its plots. */
final class Report {
    private static final String BEGIN = "<!-- benchmarks/run -->";
    private static final String END = "<!-- /benchmarks/run -->";

    private final Path root;
    private final String commit;
    private final LocalDate day;
    private final String settings;
    private final List<Row> rows;

    /** @param settings of the run and of the machine, in words */
    Report(Path root, String commit, LocalDate day, String settings, List<Row> rows) {
        this.root = root;
        this.commit = commit;
        this.day = day;
        this.settings = settings;
        this.rows = rows;
    }

    /** @return the page */
    Path write() {
        try {
            Path directory = Files.createDirectories(root.resolve("benchmarks/results"));
            Path page = directory.resolve(name() + ".md");
            var text = new StringBuilder("# %s, commit %s\n\n".formatted(day, commit));
            text.append(settings).append("\n\n").append(noise()).append("\n\n");
            text.append(MarkdownTable.of(rows)).append('\n');
            for (var sizes : sizes()) {
                String plot = name() + "-" + fileName(sizes.get(0).work()) + ".svg";
                Files.writeString(directory.resolve(plot), svg(sizes));
                text.append("![%s over sizes](%s)\n".formatted(sizes.get(0).work(), plot));
            }
            Files.writeString(page, text);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the table into the page that explains it. */
    void record() {
        Path page = root.resolve("docs/performance.md");
        try {
            String text = Files.readString(page);
            int begin = text.indexOf(BEGIN) + BEGIN.length();
            int end = text.indexOf(END);
            if (begin < BEGIN.length() || end < begin) {
                throw new BenchmarkFailure("%s has no place for the table".formatted(page));
            }
            Files.writeString(
                    page,
                    text.substring(0, begin)
                            + "\n[%s, commit %s](../benchmarks/results/%s.md). %s\n\n%s"
                                    .formatted(day, commit, name(), noise(), MarkdownTable.of(rows))
                            + text.substring(end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How far apart the limits lie, which are the same work each time they are measured. */
    String noise() {
        var noises = rows.stream()
                .map(Row::comparison)
                .filter(Objects::nonNull)
                .filter(Comparison::hasLimit)
                .map(measured -> measured.limitSpread(Reading::value).noise() * 100)
                .toList();
        if (noises.isEmpty()) {
            return "The machine's noise is not known: nothing was measured beside a limit.";
        }
        var noise = Spread.of(noises);
        return String.format(
                Locale.ROOT,
                "The machine's noise: a limit, the same work in each round, lay %.0f %% apart from the least to the most"
                        + " (%.0f–%.0f %% by rows).",
                noise.median(),
                noise.least(),
                noise.most());
    }

    private String name() {
        return day + "-" + commit.replace("+", "-changed");
    }

    private static String fileName(String work) {
        return work.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** The rows of each kind of work that was measured at several sizes. */
    private Collection<List<Row>> sizes() {
        var byWork = new LinkedHashMap<String, List<Row>>();
        rows.stream()
                .filter(row -> row.comparison() != null && row.items() > 0)
                .forEach(row -> byWork.computeIfAbsent(row.work(), work -> new ArrayList<>())
                        .add(row));
        return byWork.values().stream().filter(sizes -> sizes.size() > 1).toList();
    }

    private static String svg(List<Row> sizes) {
        var points = new ArrayList<Plot.Point>();
        for (var row : sizes) {
            var measured = row.comparison();
            if (measured != null) {
                points.add(Plot.Point.of(row, measured));
            }
        }
        String limit = sizes.get(0).limit();
        return Plot.svg(sizes.get(0).work(), sizes.get(0).unit(), limit == null ? "" : limit, points);
    }
}
