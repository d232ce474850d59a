package dev.tandem.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Holds the page of problems against the catalogue that the running service serves. */
public final class ProblemDocs {
    private ProblemDocs() {}

    /** @param who the word in the page's last column for problems that only this service has */
    public static void holdFor(String who) throws IOException {
        Path page = Path.of(System.getProperty("tandem.root", "..")).resolve("docs/problems.md");
        List<String> told = Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("| `"))
                .filter(line -> line.endsWith("| both |") || line.endsWith("| " + who + " |"))
                .map(line -> line.replaceAll("^\\| `([a-z-]+)` \\| (\\d+) \\| ([^|]+) \\|.*", "/problems/$1 $2 $3"))
                .toList();
        List<Map<String, Object>> served = given().get("/problems").path("items");

        assertThat(served)
                .extracting(problem ->
                        "%s %s %s".formatted(problem.get("type"), problem.get("status"), problem.get("title")))
                .containsExactlyInAnyOrderElementsOf(told);
    }
}
