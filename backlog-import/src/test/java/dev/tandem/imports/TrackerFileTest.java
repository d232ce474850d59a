package dev.tandem.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.imports.TrackerRow.Disposition;
import dev.tandem.kit.problem.Refusal;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrackerFileTest {
    private static final ImportOptions DEFAULTS = new ImportOptions("jira", ImportOptions.DEFAULT_DEBT_TYPES, Map.of());
    private static final ImportConfig.Bounds BOUNDS = new ImportConfig.Bounds(50_000, 1_000);

    @Test
    void headersAreFoundUnderTheNamesThatTrackersExport() {
        var row = only("\uFEFFIssue key,Summary,Issue Type,Custom field (Story Points),Description,Labels,Labels\n"
                + "PAY-1,Pay by card,Story,5.0,\"two\nlines, one comma\",checkout,mobile web\n");

        assertThat(row.key()).isEqualTo("PAY-1");
        assertThat(row.title()).isEqualTo("Pay by card");
        assertThat(row.points()).isEqualTo("5.0");
        assertThat(row.description()).isEqualTo("two\nlines, one comma");
        assertThat(row.labels()).containsExactly("checkout", "mobile", "web");
        assertThat(row.disposition()).isEqualTo(Disposition.FEATURE);
        assertThat(row.line()).isEqualTo(2);
    }

    @Test
    void aColumnCanBeNamed() {
        var options = new ImportOptions("jira", List.of("Debt"), Map.of("points", "T-Shirt", "title", "Headline"));
        var file = read("id;Headline;T-Shirt;Story Points\n7;Pay by card;8;3\n", options);

        assertThat(file.rows().get(0).points()).isEqualTo("8");
        assertThat(file.rows().get(0).title()).isEqualTo("Pay by card");
    }

    @Test
    void aFileWithoutTheColumnsThatItNeedsSaysWhichItHas() {
        assertThatThrownBy(() -> rows("a,b\n1,2\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("issue key")
                .hasMessageContaining("column=key:NAME")
                .extracting(e -> ((Refusal) e).facts().get("columns"))
                .isEqualTo(List.of("a", "b"));
        assertThatThrownBy(() -> rows("")).isInstanceOf(Refusal.class);
        var named = new ImportOptions("jira", List.of(), Map.of("points", "Nowhere"));
        assertThatThrownBy(() -> read("key,title\n1,x\n", named)).isInstanceOf(Refusal.class);
    }

    @Test
    void typesDecideWhoseRowItIsAndEpicsAndFinishedWorkAreNobodys() {
        var file = read(
                "key,title,type,status,resolution\n"
                        + "1,a,technical debt ,To Do,\n2,b,Story,To Do,Unresolved\n3,c,Epic,To Do,\n4,d,Story,Done,\n5,e,Bug,Open,Fixed\n6,f,,,\n");

        assertThat(file.rows())
                .extracting(TrackerRow::disposition)
                .containsExactly(Disposition.DEBT, Disposition.FEATURE, Disposition.FEATURE);
        assertThat(file.rows()).extracting(TrackerRow::index).containsExactly(0, 1, 5);
        assertThat(file.skipped()).isEqualTo(3);
        assertThat(file.rowCount()).isEqualTo(6);
    }

    @Test
    void ofSeveralColumnsForPointsTheFirstThatSaysSomethingIsTaken() {
        var file = read("key,title,Story Points,Custom field (Story Points),Story point estimate\n"
                + "1,a,,3,3\n2,b,,,8\n3,c,2,5,\n4,d,0.0,,\n");

        assertThat(file.rows()).extracting(TrackerRow::points).containsExactly("3", "8", "2", "");
        assertThat(file.repaired().listed())
                .containsExactly(
                        new LineNote(4, "its columns for points say 2 and 5; the first was taken"),
                        new LineNote(5, "0 points were taken as no estimate"));
    }

    @Test
    void aRowThatNobodyCanTakeSaysWhy() {
        var file = read("key,title,description\n,a,\n2,,\n3,%s,\n4,d,%s\n5,fine,\n"
                .formatted("t".repeat(301), "x".repeat(50_001)));

        assertThat(file.refused().listed())
                .containsExactly(
                        new LineNote(2, "the key is empty"),
                        new LineNote(3, "the title is empty"),
                        new LineNote(4, "the title has 301 characters, more than 300"),
                        new LineNote(5, "a text has 50001 characters, more than 50000"));
        assertThat(file.rows()).extracting(TrackerRow::key).containsExactly("5");
    }

    @Test
    void aFileOfMoreRowsThanAreTakenIsRefusedAndSaysHowManyAre() {
        var bounds = new ImportConfig.Bounds(3, 10);

        assertThat(read("key,title\n1,a\n2,b\n3,c\n", DEFAULTS, bounds).rowCount())
                .isEqualTo(3);
        assertThatThrownBy(() -> read("key,title\n1,a\n2,b\n3,c\n4,d\n", DEFAULTS, bounds))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("more than 3 rows")
                .extracting(e -> ((Refusal) e).facts().get("mostRows"))
                .isEqualTo(3);
    }

    @Test
    void theRowsOfAMillionAreNotReadToTheEnd() {
        byte[] million = ("key,title\n" + "1,a\n".repeat(1_000_000) + "\"never ends").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> TrackerFile.read(million, StandardCharsets.UTF_8, DEFAULTS, BOUNDS))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("more than 50000 rows");
    }

    @Test
    void ofManyBadRowsTheFirstAreToldAndAllAreCounted() {
        var file = read("key,title\n" + ",\u0007\n".repeat(40_000), DEFAULTS, new ImportConfig.Bounds(50_000, 7));

        assertThat(file.refused().count()).isEqualTo(40_000);
        assertThat(file.refused().listed()).hasSize(7).startsWith(new LineNote(2, "the key is empty"));
        assertThat(file.rows()).isEmpty();
    }

    @Test
    void megabytesOfBadRowsTakeSecondsAtMost() {
        String row = ",%s,%s\n".formatted("t".repeat(290), "\u0007x".repeat(132));
        byte[] file = ("key,title,description\n" + row.repeat(45_000)).getBytes(StandardCharsets.UTF_8);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        var read = TrackerFile.read(file, StandardCharsets.UTF_8, DEFAULTS, BOUNDS);

        long seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000_000;
        assertThat(read.refused().count()).isEqualTo(45_000);
        assertThat(seconds).isLessThan(10);
    }

    @Test
    void whatIsNoListOfRowsIsRefusedInFewWords() {
        for (String hostile : List.of(
                ",".repeat(3_000_000),
                "x".repeat(17_000_000),
                "key,title\n1,\"" + "x".repeat(17_000_000) + "\"\n",
                "header ".repeat(2_000) + ",".repeat(9_000))) {
            assertThatThrownBy(() -> rows(hostile)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.getMessage().length()
                                + refusal.facts().toString().length())
                        .isLessThan(20_000);
            });
        }
        assertThat(rows("\n".repeat(5_000_000) + "key,title\n1,a\n")).hasSize(1);
    }

    @Test
    void aReasonThatQuotesAPageIsCut() {
        assertThat(new LineNote(1, "a".repeat(10_000)).reason()).hasSize(500).endsWith("…");
        assertThat(new LineNote(1, "a" + "😀".repeat(400)).reason())
                .hasSizeLessThanOrEqualTo(500)
                .endsWith("😀…");
        assertThat(new LineNote(1, "short").reason()).isEqualTo("short");
    }

    @Test
    void whatIsMendedIsListed() {
        var file = read("key,title\n1,a\u0000b\u0007c\n2,fine,beyond,,the header\n3\n4,\"line\nbreak\"\n");

        assertThat(file.rows()).extracting(TrackerRow::title).containsExactly("a\uFFFDb\uFFFDc", "fine", "line break");
        assertThat(file.repaired().listed())
                .containsExactly(
                        new LineNote(2, "control characters in the title were replaced"),
                        new LineNote(3, "2 cells beyond the header were passed over"));
    }

    @Test
    void whatIsNoWebAddressIsPassedOver() {
        var file =
                read("key,title,url\n1,a,https://x.example/1\n2,b,javascript:alert(1)\n3,c,\n4,d,file:///etc/passwd\n");

        assertThat(file.rows())
                .extracting(TrackerRow::urlOrNull)
                .containsExactly("https://x.example/1", null, null, null);
        assertThat(file.repaired().listed()).extracting(LineNote::line).containsExactly(3L, 5L);
        assertThat(file.repaired().listed().get(0).reason()).contains("no http or https address");
    }

    @Test
    void anEncodingThatIsNotWhatItSaysIsRefusedAndAnotherCanBeNamed() {
        byte[] latin = "key,title\n1,Größe\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> TrackerFile.read(latin, StandardCharsets.UTF_8, DEFAULTS, BOUNDS))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("UTF-8");
        assertThat(TrackerFile.read(latin, Charset.forName("windows-1252"), DEFAULTS, BOUNDS)
                        .rows()
                        .get(0)
                        .title())
                .isEqualTo("Größe");
    }

    @Test
    void theFilesOwnByteOrderMarkCountsMoreThanWhatWasSaid() {
        String csv = "\uFEFFkey,title\n1,Größe\n";

        for (Charset own : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var file = TrackerFile.read(csv.getBytes(own), StandardCharsets.ISO_8859_1, DEFAULTS, BOUNDS);
            assertThat(file.rows().get(0).title()).as(own.name()).isEqualTo("Größe");
        }
    }

    @Test
    void aQuoteThatNeverEndsIsSaid() {
        assertThatThrownBy(() -> rows("key,title\n1,\"never ends\n2,b\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not CSV");
    }

    private static TrackerRow only(String csv) {
        var rows = rows(csv);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static List<TrackerRow> rows(String csv) {
        return read(csv).rows();
    }

    private static TrackerFile read(String csv) {
        return read(csv, DEFAULTS);
    }

    private static TrackerFile read(String csv, ImportOptions options) {
        return read(csv, options, BOUNDS);
    }

    private static TrackerFile read(String csv, ImportOptions options, ImportConfig.Bounds bounds) {
        return TrackerFile.read(csv.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, options, bounds);
    }
}
