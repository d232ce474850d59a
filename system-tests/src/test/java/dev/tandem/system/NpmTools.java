package dev.tandem.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Validators from npm, pinned in a folder of src/test and installed below target. */
final class NpmTools {
    private final Path pinned;
    private final Path home;

    /** @param folder below src/test, with the package and the scripts that use it */
    NpmTools(String folder) {
        pinned = TestStack.ROOT.resolve("system-tests/src/test").resolve(folder);
        home = TestStack.ROOT.resolve("system-tests/target").resolve(folder);
    }

    static boolean canBeHad() {
        return Stream.of("node", "npm")
                .allMatch(command -> Programs.onThePath(command).isPresent());
    }

    NpmTools install() {
        try {
            var installed = home.resolve("installed-package-lock.json");
            var lock = pinned.resolve("package-lock.json");
            Files.createDirectories(home);
            copyFiles();
            if (!Files.exists(installed) || Files.mismatch(installed, lock) >= 0) {
                run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
                Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copyFiles() throws IOException {
        try (var files = Files.newDirectoryStream(pinned, Files::isRegularFile)) {
            for (Path file : files) {
                Files.copy(file, home.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** @return what the command says where it ends with a failure; empty where all is well */
    String complaintsOf(String... command) {
        var process = start(null, command);
        String output = outputOf(process);
        return process.exitValue() == 0 ? "" : output.isBlank() ? "it failed and said nothing" : output;
    }

    /** In front of a service: passes everything on, and says in a header what the document does not allow. */
    Process prism(Path document, URI service, int port) {
        return start(
                home.resolve("prism-%d.log".formatted(port)),
                "node",
                home.resolve("node_modules/@stoplight/prism-cli/dist/index.js").toString(),
                "proxy",
                document.toString(),
                service.toString(),
                "--port",
                Integer.toString(port),
                "--verboseLevel",
                "fatal");
    }

    /** @return what ajv says of the events that are not as their schemas say; empty where all are */
    String ajv(Path schemas, Path events) {
        return outputOf(start(null, "node", "events.mjs", schemas.toString(), events.toString()));
    }

    private void run(String... command) {
        var process = start(null, command);
        String output = outputOf(process);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + "\n" + output);
        }
    }

    private static String outputOf(Process process) {
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param log null for whoever reads the output */
    private Process start(Path log, String... command) {
        try {
            var builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
            if (log != null) {
                builder.redirectOutput(log.toFile());
            }
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
