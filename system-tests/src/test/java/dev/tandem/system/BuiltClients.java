package dev.tandem.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** The clients as whoever depends on them builds them, from a copy below target. */
final class BuiltClients {
    private static final Path HOME = TestStack.ROOT.resolve("system-tests/target/clients-built");
    private static final List<String> NOT_COPIED = List.of("node_modules", "dist", "generated", "released");

    private static BuiltClients built;

    private BuiltClients() {}

    static synchronized BuiltClients build() {
        if (built == null) {
            for (String folder : List.of("contracts", "clients")) {
                copy(TestStack.ROOT.resolve(folder), HOME.resolve(folder));
            }
            var clients = new BuiltClients();
            clients.install("typescript");
            clients.in("typescript", Map.of()).run("npm", "run", "build").mustSucceed();
            clients.install("examples");
            built = clients;
        }
        return built;
    }

    Path folder(String client) {
        return HOME.resolve("clients").resolve(client);
    }

    Programs in(String client, Map<String, String> environment) {
        return new Programs(folder(client), environment);
    }

    /** Again only where other versions are pinned than last time. */
    private void install(String client) {
        var lock = folder(client).resolve("package-lock.json");
        var installed = folder(client).resolve("node_modules/installed-package-lock.json");
        try {
            if (!Files.exists(installed) || Files.mismatch(installed, lock) >= 0) {
                in(client, Map.of())
                        .run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                        .mustSucceed();
                Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.toList()) {
                var copied = to.resolve(file.getFileName());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, copied, StandardCopyOption.REPLACE_EXISTING);
                } else if (!NOT_COPIED.contains(file.getFileName().toString())) {
                    copy(file, copied);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
