package dev.tandem.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is measured: the commit that the packaged services come from. */
record Checkout(Path root) {
    /** Its short name, with a plus where files differ from it. */
    String commit() {
        String commit = git("rev-parse", "--short", "HEAD");
        // What earlier runs wrote is not what is measured.
        String changes = git("status", "--porcelain", "--", ".", ":!benchmarks/results", ":!docs/performance.md");
        return commit + (changes.isEmpty() ? "" : "+");
    }

    private String git(String... arguments) {
        var command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? said : "unknown";
        } catch (IOException noGit) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailure("Interrupted", e);
        }
    }
}
