package dev.tandem.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** The limit of writing, as pgbench would find it: each transaction updates one row and inserts another. */
final class TransactionLoop implements Work, AutoCloseable {
    private static final int ROWS = 10_000;
    private static final String ENTRY =
            "{\"title\": \"%s\", \"why\": \"%s\"}".formatted("what it is ".repeat(8), "why it is so ".repeat(16));

    private final BenchmarkStack stack;
    private final int seconds;
    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService clients;

    TransactionLoop(BenchmarkStack stack, int clients, int seconds) throws SQLException {
        this.stack = stack;
        this.seconds = seconds;
        this.clients = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            var connection = stack.connect(BenchmarkStack.BARE);
            connection.setAutoCommit(false);
            connections.add(connection);
        }
    }

    static void createTables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table account (id int primary key, changes int not null, note text not null)");
            statement.execute(
                    "insert into account select n, 0, repeat('x', 300) from generate_series(1, %d) n".formatted(ROWS));
            statement.execute("""
                    create table entry (
                        seq bigint generated always as identity primary key,
                        account int not null, at timestamptz not null, data jsonb not null)""");
        }
    }

    @Override
    public Reading turn() throws Exception {
        var servers = stack.servers();
        var before = servers.cpu();
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        long done = 0;
        for (Future<Long> client : clients.invokeAll(connections.stream()
                .<Callable<Long>>map(connection -> () -> transactions(connection, end))
                .toList())) {
            done += resultOf(client);
        }
        double took = (System.nanoTime() - start) / 1e9;
        return new Reading(done / took, servers.cpuSecondsSince(before) * 1e3 / done, Double.NaN);
    }

    private static long resultOf(Future<Long> client) throws Exception {
        try {
            return client.get();
        } catch (ExecutionException e) {
            throw new BenchmarkFailure("The transactions failed: " + e.getCause(), e);
        }
    }

    private static long transactions(Connection connection, long end) throws SQLException {
        long done = 0;
        try (var update = connection.prepareStatement("update account set changes = changes + 1 where id = ?");
                var insert = connection.prepareStatement(
                        "insert into entry (account, at, data) values (?, now(), cast(? as jsonb))")) {
            while (System.nanoTime() < end) {
                int account = ThreadLocalRandom.current().nextInt(1, ROWS + 1);
                update.setInt(1, account);
                update.executeUpdate();
                insert.setInt(1, account);
                insert.setString(2, ENTRY);
                insert.executeUpdate();
                connection.commit();
                done++;
            }
        }
        return done;
    }

    @Override
    public void close() throws SQLException {
        clients.shutdown();
        for (var connection : connections) {
            connection.close();
        }
    }
}
