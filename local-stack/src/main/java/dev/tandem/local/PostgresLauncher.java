package dev.tandem.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Starts PostgreSQL and ends; a process of its own, so that it may run as another user than its caller. */
final class PostgresLauncher {
    private static final Duration UNPACKING = Duration.ofMinutes(1);

    private PostgresLauncher() {}

    public static void main(String[] args) throws IOException {
        Path binaries = Path.of(args[0]);
        Path data = Path.of(args[1]);
        var log = Redirect.appendTo(Path.of(args[2]).toFile());
        int port = Integer.parseInt(args[3]);
        String durability = Boolean.parseBoolean(args[4]) ? "on" : "off";
        deleteHalfUnpacked(binaries);
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                // The library is made for tests and turns both off.
                .setServerConfig("fsync", durability)
                .setServerConfig("synchronous_commit", durability)
                // Two processes of each service beside each other, each with its whole pool.
                .setServerConfig("max_connections", "200")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setLocaleConfig("locale", "C.UTF-8")
                .setOutputRedirector(log)
                .setErrorRedirector(log);
        for (String setting : List.of(args).subList(5, args.length)) {
            String[] nameAndValue = setting.split("=", 2);
            builder.setServerConfig(nameAndValue[0], nameAndValue[1]);
        }
        builder.start();
    }

    /** Unpacking that was killed half-way would be taken for somebody else's that is under way, for ever. */
    private static void deleteHalfUnpacked(Path binaries) throws IOException {
        if (!Files.isDirectory(binaries)) {
            return;
        }
        try (var versions = Files.list(binaries)) {
            List<Path> halfUnpacked = versions.filter(version -> !Files.exists(version.resolve(".exists")))
                    .toList();
            for (Path version : halfUnpacked) {
                Instant touched = Files.getLastModifiedTime(version).toInstant();
                if (touched.isBefore(Instant.now().minus(UNPACKING))) {
                    Directories.delete(version);
                }
            }
        }
    }
}
