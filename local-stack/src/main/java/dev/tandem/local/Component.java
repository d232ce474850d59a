package dev.tandem.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A child process that outlives the command that started it. Its process id and the moment it started are kept in a
 * file, so that a later command finds it and never mistakes another process for it.
 */
final class Component {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    // What the clock may have been set by between two looks at the same process.
    private static final Duration CLOCK_STEP = Duration.ofSeconds(5);

    private final String name;
    private final Path pidFile;
    private final Path log;

    Component(String name, Path home) {
        this.name = name;
        this.pidFile = home.resolve("run").resolve(name + ".pid");
        this.log = home.resolve("log").resolve(name + ".log");
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    Optional<ProcessHandle> process() {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            String[] kept = Files.readString(pidFile).trim().split(" ", -1);
            return ProcessHandle.of(Long.parseLong(kept[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startedAt(process, Instant.parse(kept[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRunning() {
        return process().isPresent();
    }

    Optional<Instant> startedAt() {
        return process().flatMap(Component::startOf);
    }

    void start(List<String> command, Map<String, String> environment) {
        try {
            Files.createDirectories(pidFile.getParent());
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(detached(command))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            builder.environment().putAll(environment);
            var process = builder.start().toHandle();
            Files.writeString(pidFile, process.pid() + " " + startOf(process).orElse(Instant.now()));
        } catch (IOException e) {
            throw new StackFailure("%s could not be started: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** Asks it to stop and waits; one that does not listen is killed. */
    void stop() {
        process().ifPresent(process -> {
            process.destroy();
            if (!Waiting.until(TIMEOUT, () -> !process.isAlive())) {
                kill();
            }
        });
        forget();
    }

    /** Ends it at once, as a crash would. */
    void kill() {
        process().ifPresent(process -> {
            process.destroyForcibly();
            Waiting.until(TIMEOUT, () -> !process.isAlive());
        });
        forget();
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a session of its own, so that closing the terminal or Ctrl-C in it does not reach it. */
    private static List<String> detached(List<String> command) {
        if (!Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            return command;
        }
        var detached = new ArrayList<>(List.of("/usr/bin/setsid"));
        detached.addAll(command);
        return detached;
    }

    private static boolean startedAt(ProcessHandle process, Instant kept) {
        return startOf(process)
                .map(start -> Duration.between(start, kept).abs().compareTo(CLOCK_STEP) < 0)
                .orElse(true);
    }

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant();
    }
}
