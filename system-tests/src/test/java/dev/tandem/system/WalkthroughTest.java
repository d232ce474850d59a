package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walkthroughs in docs, command by command against the packaged services, so that no page goes stale. */
class WalkthroughTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static TestStack tandem;

    @BeforeAll
    static void start() {
        tandem = new TestStack().start();
    }

    @AfterAll
    static void stop() {
        tandem.close();
    }

    static Stream<Path> pages() throws IOException {
        try (var files = Files.list(TestStack.ROOT.resolve("docs"))) {
            return files
                    .filter(file -> file.getFileName().toString().matches("(walkthrough-.*|practices)\\.md"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyStepAnswersAsThePageSays(Path page) throws Exception {
        var walkthrough = Walkthrough.read(page);
        String[] answers = run(walkthrough);

        assertThat(answers.length)
                .as(String.join("\n", answers))
                .isGreaterThanOrEqualTo(walkthrough.steps().size());
        for (int i = 0; i < walkthrough.steps().size(); i++) {
            var step = walkthrough.steps().get(i);
            if (step.expected() != null) {
                assertThat(Walkthrough.holds(lastOf(answers[i]), JSON.readTree(step.expected())))
                        .as("%s%n---%n%s%n---%n%s", step.bash(), step.expected(), answers[i])
                        .isTrue();
            }
        }
    }

    private static String[] run(Walkthrough walkthrough) throws Exception {
        Path directory = Files.createTempDirectory(tandem.home(), "walkthrough");
        var ports = tandem.ports();
        Path script = Files.writeString(
                directory.resolve("script.sh"),
                walkthrough.script(bash -> bash.replace("localhost:8080", "localhost:" + ports.product())
                        .replace("localhost:8081", "localhost:" + ports.engineering())));
        var process = new ProcessBuilder("bash", script.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.split("\n" + Walkthrough.END + "\n");
    }

    private static JsonNode lastOf(String output) throws IOException {
        try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(output)) {
            return values.readAll().stream().reduce((first, second) -> second).orElseThrow();
        }
    }
}
