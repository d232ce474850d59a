package dev.tandem.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said to be held by a test is held by one that is there. */
class SecurityPageTest {
    private static final Path ROOT = Path.of(System.getProperty("tandem.root", ".."));
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern RISK = Pattern.compile("(?m)^\\| (API\\d+) [^|]+\\|[^|]+\\|([^|]+)\\|$");
    private static final Pattern LIMIT =
            Pattern.compile("(?m)^\\| [^|]+\\| (?:`[A-Z_]+`|fixed[^|]*) \\|[^|]*\\|[^|]*\\|([^|]+)\\|$");

    @Test
    void eachOfTheTenRisksIsHeldByTestsThatAreThere() throws IOException {
        var risks = RISK.matcher(page("docs/security.md")).results().toList();

        assertThat(risks)
                .extracting(risk -> risk.group(1))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 10).mapToObj(n -> "API" + n).toList());
        assertThat(risks).allSatisfy(risk -> assertThat(testsIn(risk.group(2))).isNotEmpty());
        assertThat(tests()).containsAll(testsIn(page("docs/security.md")));
    }

    @Test
    void eachLimitIsHeldByATestThatIsThere() throws IOException {
        var limits = LIMIT.matcher(page("docs/operations.md")).results().toList();

        assertThat(limits).hasSizeGreaterThan(25);
        assertThat(limits)
                .allSatisfy(limit ->
                        assertThat(testsIn(limit.group(1))).as(limit.group()).hasSize(1));
        assertThat(tests())
                .containsAll(limits.stream()
                        .flatMap(limit -> testsIn(limit.group(1)).stream())
                        .toList());
    }

    private static List<String> testsIn(String text) {
        return TEST.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT, 12)) {
            return files.filter(file -> file.toString().contains("src/test/java"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static String page(String path) throws IOException {
        return Files.readString(ROOT.resolve(path));
    }
}
