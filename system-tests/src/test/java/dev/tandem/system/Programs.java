package dev.tandem.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Programs of this machine, run in one folder and with the same environment. */
record Programs(Path folder, Map<String, String> environment) {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    record Result(int exit, String output) {
        Result mustSucceed() {
            if (exit != 0) {
                throw new AssertionError("It ended with %d:%n%s".formatted(exit, output));
            }
            return this;
        }
    }

    /** The first of these that there is. */
    static Optional<Path> onThePath(String... names) {
        var folders = List.of(System.getenv().getOrDefault("PATH", "").split(":"));
        return Arrays.stream(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Result run(String... command) {
        try {
            var output = Files.createTempFile("program", ".log");
            var process = start(output, command);
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("It did not end:\n" + Files.readString(output));
            }
            return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Process start(Path output, String... command) {
        try {
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
