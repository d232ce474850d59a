package dev.tandem.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ReportTest {
    private static final LocalDate DAY = LocalDate.parse("2026-12-01");

    @TempDir
    Path root;

    @Test
    void whatWasMeasuredAtSeveralSizesIsPlotted() throws Exception {
        var page = report(List.of(page(1000, 500), page(10_000, 600))).write();

        assertThat(page)
                .content()
                .contains("| merged page | 10,000 | 600 /s |")
                .contains("2026-12-01-abc-merged-page.svg");
        String svg = Files.readString(page.resolveSibling("2026-12-01-abc-merged-page.svg"));
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)))
                        .getElementsByTagName("circle")
                        .getLength())
                .isEqualTo(4);
    }

    @Test
    void whatFailedIsToldAndNotPlotted() throws Exception {
        var failed = new Row("merged page", 10_000, "/s", "a bare page", "≥ 0.8", null, "status 503");

        assertThat(report(List.of(page(1000, 500), failed)).write())
                .content()
                .contains("**status 503**")
                .doesNotContain(".svg");
    }

    @Test
    void theTableTakesThePlaceOfTheOneBefore() throws Exception {
        Path docs = Files.createDirectories(root.resolve("docs")).resolve("performance.md");
        Files.writeString(docs, "Before.\n\n<!-- benchmarks/run -->\nold\n<!-- /benchmarks/run -->\n\nAfter.\n");

        report(List.of(page(1000, 500))).record();

        assertThat(docs)
                .content()
                .startsWith("Before.\n\n<!-- benchmarks/run -->\n")
                .endsWith("<!-- /benchmarks/run -->\n\nAfter.\n")
                .contains("| merged page | 1,000 |")
                .doesNotContain("old");
    }

    private Report report(List<Row> rows) {
        return new Report(root, "abc", DAY, "One round.", rows);
    }

    private static Row page(long items, double perSecond) {
        var measured = new Comparison(List.of(Reading.of(5000)), List.of(Reading.of(perSecond)));
        return new Row("merged page", items, "/s", "a bare page", "≥ 0.8", measured, null);
    }
}
