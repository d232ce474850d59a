package dev.tandem.backlog.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others can build from the contract alone is shown in Python, and stays true. Skipped where there is no Python. */
class MergeVectorsInPythonTest {
    private static final String EXAMPLE =
            OrderCase.CONTRACTS.resolve("examples/merge.py").toString();
    private static final String GENERATOR =
            OrderCase.CONTRACTS.resolve("merge/generate.py").toString();

    @TempDir
    private Path directory;

    record Run(int exit, String output) {}

    @BeforeAll
    static void pythonIsThere() throws InterruptedException {
        try {
            var run = run("-c", "import sys; sys.exit(sys.version_info < (3, 9))");
            assumeThat(run.exit()).as("python3 on the PATH is 3.9 or newer").isZero();
        } catch (IOException e) {
            abort("python3 is needed on the PATH: " + e.getMessage());
        }
    }

    @Test
    void theExamplePlacesEveryCaseAsItShould() throws Exception {
        var run = run(EXAMPLE);

        long count = OrderCase.all().count();
        assertThat(run.output()).contains("%d of %d cases as they should be".formatted(count, count));
        assertThat(run.exit()).isZero();
    }

    @Test
    void theExampleSaysWhichCaseItPlacesOtherwise() throws Exception {
        String ties = Files.readString(OrderCase.CONTRACTS.resolve("merge/ties.json"));
        var wrong =
                Files.writeString(directory.resolve("wrong.json"), ties.replaceFirst("\"TIE\"", "\"CLOSER_TO_SHARE\""));

        var run = run(EXAMPLE, wrong.toString());

        assertThat(run.output()).contains("wrong.json: both leave the share equally far off");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void theCasesAreAsTheirGeneratorWritesThem() throws Exception {
        assertThat(run(GENERATOR, "--check")).isEqualTo(new Run(0, ""));
    }

    private static Run run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
