package dev.tandem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real PostgreSQL on loopback, from binaries that come as a Maven artifact. It runs on when the JVM that started it
 * ends; {@link #stop()} finds it again through its own postmaster.pid.
 */
public final class LocalPostgres {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String NOBODY = "65534";

    private final Path binaries;
    private final Path data;
    private final Path log;
    private final int port;
    private final boolean durable;
    private final Map<String, String> more;

    /** @param durable false only in tests, where a crash of the machine loses nothing that anybody misses */
    public LocalPostgres(Path root, Path home, int port, boolean durable) {
        this(root, home, port, durable, Map.of());
    }

    /** @param more of the server's own settings */
    public LocalPostgres(Path root, Path home, int port, boolean durable, Map<String, String> more) {
        this.more = more;
        this.binaries = root.resolve("local-stack/target/postgres").toAbsolutePath();
        this.data = home.resolve("postgres").toAbsolutePath();
        this.log = home.resolve("log").resolve("postgres.log").toAbsolutePath();
        this.port = port;
        this.durable = durable;
    }

    public void start() {
        if (isRunning()) {
            return;
        }
        try {
            Files.createDirectories(log.getParent());
            // PostgreSQL refuses a data directory that others may read.
            Files.createDirectories(
                    data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            int exit = new ProcessBuilder(launcher())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new StackFailure("PostgreSQL did not start: see " + log);
            }
        } catch (IOException e) {
            throw new StackFailure("PostgreSQL could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("PostgreSQL's start was interrupted", e);
        }
    }

    /** Creates the database and its owner of the same name where they are missing. */
    public void ensureDatabase(String name) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                var statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                statement.execute("create role \"%s\" login password '%s'".formatted(name, name));
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database \"%s\" owner \"%s\"".formatted(name, name));
            }
        } catch (SQLException e) {
            throw new StackFailure("Database %s could not be created: %s".formatted(name, e.getMessage()), e);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public boolean isRunning() {
        return process().isPresent() && Ports.inUse(port);
    }

    public void stop() {
        process().ifPresent(process -> {
            // SIGINT is PostgreSQL's fast shutdown: it does not wait for a forgotten psql. Java can only send SIGTERM.
            Signals.send("INT", process);
            if (!Waiting.until(TIMEOUT, () -> !process.isAlive())) {
                throw new StackFailure("PostgreSQL (process %d) does not stop: see %s".formatted(process.pid(), log));
            }
        });
    }

    public void freeze() {
        process().ifPresent(Signals::freeze);
    }

    public void thaw() {
        process().ifPresent(Signals::thaw);
    }

    public Path log() {
        return log;
    }

    public Optional<ProcessHandle> process() {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.isReadable(pidFile)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(LocalPostgres::isPostgres);
        } catch (IOException | RuntimeException stoppingOrHalfWritten) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(true);
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }

    /**
     * PostgreSQL refuses to run as root. The library steps aside by `unshare -U`; where that is refused, as in many
     * containers, the launcher itself runs as nobody, with no right kept but to reach its files.
     */
    private List<String> launcher() throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (isRoot() && !succeeds("unshare", "-U", "true")) {
            run("chown", "-R", NOBODY + ":" + NOBODY, data.toString());
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
            command.addAll(List.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override"));
        }
        command.addAll(List.of(Stack.java(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PostgresLauncher.class.getName()));
        command.addAll(List.of(binaries.toString(), data.toString(), log.toString()));
        command.addAll(List.of(Integer.toString(port), Boolean.toString(durable)));
        more.forEach((name, value) -> command.add(name + "=" + value));
        return command;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (!succeeds(command)) {
            throw new StackFailure("This failed: " + String.join(" ", command));
        }
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
