package dev.tandem.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the glossary points at is there: a renamed class must not leave a dead word behind. */
class GlossaryTest {
    private static final Path ROOT = Path.of(System.getProperty("tandem.root", ".."));
    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern PATH = Pattern.compile("^  /api/v1(/\\S+):$", Pattern.MULTILINE);

    private static List<Word> words;

    record Word(String word, String meaning, String where) {
        Stream<String> places() {
            return CODE.matcher(where).results().map(place -> place.group(1));
        }
    }

    @BeforeAll
    static void readThePage() throws IOException {
        words = Files.readAllLines(ROOT.resolve("docs/glossary.md")).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches() && !row.group(1).equals("word"))
                .map(row -> new Word(row.group(1), row.group(2), row.group(3)))
                .toList();
    }

    @Test
    void everyPackageAndClassThatItNamesExists() throws IOException {
        var sources = sources();

        assertThat(words)
                .hasSizeGreaterThan(60)
                .allSatisfy(word -> assertThat(word.places()
                                .filter(place -> !place.contains("/"))
                                .filter(place -> !exists(place, sources)))
                        .as(word.word())
                        .isEmpty());
    }

    @Test
    void everyPathThatItNamesIsInTheContract() throws IOException {
        var paths = contractPaths();

        assertThat(words)
                .allSatisfy(word -> assertThat(word.places()
                                .filter(place -> place.startsWith("/"))
                                .filter(place -> !paths.contains(withoutNames(place))))
                        .as(word.word())
                        .isEmpty());
    }

    @Test
    void everyWordStandsOnceAndHasAPlace() {
        assertThat(words).extracting(Word::word).doesNotHaveDuplicates();
        assertThat(words)
                .allSatisfy(word -> assertThat(word.places()).as(word.word()).isNotEmpty());
    }

    private static boolean exists(String place, List<Path> sources) {
        String path = "dev/tandem/" + place.replace('.', '/');
        return sources.stream()
                .anyMatch(source ->
                        Files.isDirectory(source.resolve(path)) || Files.isRegularFile(source.resolve(path + ".java")));
    }

    private static List<Path> sources() throws IOException {
        try (var modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    private static Set<String> contractPaths() throws IOException {
        try (var documents = Files.list(ROOT.resolve("contracts/openapi"))) {
            var all = documents.toList();
            var paths = Stream.<String>builder();
            for (Path document : all) {
                PATH.matcher(Files.readString(document)).results().forEach(found -> paths.add(found.group(1)));
            }
            return paths.build().map(GlossaryTest::withoutNames).collect(Collectors.toSet());
        }
    }

    /** How a page names a parameter is its own affair. */
    private static String withoutNames(String path) {
        return path.replaceAll("\\{\\w+}", "{}");
    }
}
