package dev.tandem.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Fills products. One feature and one debt item are made through the API; the others are copies of their rows and of their
 * events in the owners' databases, as a write would leave them. From there on everything goes its usual way: the relay
 * publishes, and both services write their views.
 */
final class Fixture {
    private static final Duration AT_LEAST = Duration.ofSeconds(60);
    private static final Duration FOR_EACH = Duration.ofMillis(20);

    private final BenchmarkStack stack;
    private long told;

    Fixture(BenchmarkStack stack) {
        this.stack = stack;
    }

    /** @return an empty product that both services know */
    Backlog empty(String key) {
        var product = stack.product()
                .post("/products", Map.of("key", key, "name", "Benchmark " + key, "definitionOfReady", List.of()));
        var feature = stack.product()
                .post(
                        "/products/" + key + "/features",
                        Map.of(
                                "title",
                                "What visitors ask for most, as they say it themselves, 1",
                                "why",
                                "A third of the visitors ask for it, and half of those leave when it is not there",
                                "tags",
                                List.of("checkout", "web")));
        stack.engineering().getAfter("/products/" + key + "/backlog/digest", feature.token(), AT_LEAST);
        String featureKey = feature.body().path("key").asText();
        stack.engineering()
                .put(
                        "/items/" + featureKey + "/estimate",
                        Map.of("points", 5, "low", 1, "high", 13, "confidence", "MEDIUM"));
        return new Backlog(key, product.body().path("id").asText(), featureKey, 1);
    }

    /** @return one whose events are on their way to the views */
    Backlog filled(String key, long items) throws SQLException {
        var backlog = empty(key);
        var first = stack.product().get("/features/" + backlog.feature()).body();
        var debt = stack.engineering()
                .post(
                        backlog.path() + "/debt",
                        Map.of(
                                "title",
                                "What visitors ask for most, as they say it themselves, 1",
                                "consequence",
                                "No security fixes after March; the next audit blocks card payments",
                                "tags",
                                List.of("checkout", "web")))
                .body();
        var filled = new Backlog(key, backlog.productId(), backlog.feature(), items);
        var featureId = UUID.fromString(first.path("id").asText());
        var debtId = UUID.fromString(debt.path("id").asText());
        Copies features;
        try (var connection = stack.connect("product")) {
            connection.setAutoCommit(false);
            features = Copies.of(Copies.rankOf(connection, "feature", featureId), key + "-", filled.features());
            features.bring(connection);
            copyItems(connection, "feature", "feature", featureId);
            count(connection, key + "-", filled.features());
            connection.commit();
        }
        try (var connection = stack.connect("engineering")) {
            connection.setAutoCommit(false);
            features.bring(connection);
            copyEstimates(connection, featureId);
            Copies.of(Copies.rankOf(connection, "debt_item", debtId), key + "-D", Backlog.debtAmong(items))
                    .bring(connection);
            copyItems(connection, "debt_item", "debt", debtId);
            copyEstimates(connection, featureId);
            count(connection, key + "-D", Backlog.debtAmong(items));
            connection.commit();
        }
        stack.engineering().put("/items/" + key + "-D1/estimate", Map.of("points", 3));
        return filled;
    }

    /**
     * Until both services have read all that was written of the product: the events of a product are read in the order of
     * their journal, so whoever has read a last write on either side has read everything before it.
     */
    void awaitRead(Backlog backlog) {
        var timeout = AT_LEAST.plus(FOR_EACH.multipliedBy(backlog.items()));
        var changed = stack.product()
                .patch("/features/" + backlog.feature(), Map.of("problem", "Told at " + System.nanoTime()));
        // One that says what was said before would tell nobody anything.
        double points = 2 + told++ % 100 / 10.0;
        var estimated = stack.engineering()
                .put(
                        "/items/" + backlog.feature() + "/estimate",
                        Map.of("points", points, "low", 1, "high", 13, "confidence", "MEDIUM"));
        String tokens = changed.token() + "," + estimated.token();
        stack.product().getAfter(backlog.path() + "/backlog?limit=1", tokens, timeout);
        stack.engineering().getAfter(backlog.path() + "/backlog?limit=1", tokens, timeout);
    }

    /** Requests that were under way when a load ended are still done, and come after the last write. */
    void awaitEqualCopies(Backlog backlog) {
        long deadline = System.nanoTime() + AT_LEAST.toNanos();
        String digest = backlog.path() + "/backlog/digest";
        while (true) {
            var here = stack.product().get(digest).body();
            var there = stack.engineering().get(digest).body();
            if (here.path("digest").equals(there.path("digest"))) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new BenchmarkFailure(
                        "The two copies of %s differ: %s and %s".formatted(backlog.product(), here, there));
            }
        }
    }

    private static void copyItems(Connection connection, String table, String kind, UUID first) throws SQLException {
        Copies.rows(
                connection,
                table,
                "first.id = '%s'".formatted(first),
                "'id', copied.id, 'item_key', copied.item_key, 'rank', copied.rank, 'title', copied.title");
        Copies.events(connection, kind, first, "'rank', copied.rank, 'title', copied.title");
    }

    private static void copyEstimates(Connection connection, UUID first) throws SQLException {
        Copies.rows(
                connection,
                "work_item",
                "first.id = '%s'".formatted(first),
                "'id', copied.id, 'item_key', copied.item_key, 'points', copied.points * 10, 'version', 1,"
                        + " 'estimate_revision', 1");
        Copies.rows(
                connection,
                "estimate",
                "first.item_id = '%s' and first.revision = 1".formatted(first),
                "'item_id', copied.id, 'points', copied.points * 10");
        Copies.events(connection, "work-item", first, "'points', copied.points");
    }

    private static void count(Connection connection, String prefix, long last) throws SQLException {
        try (var statement = connection.prepareStatement("update key_counter set last = ? where prefix = ?")) {
            statement.setLong(1, last);
            statement.setString(2, prefix);
            statement.executeUpdate();
        }
    }
}
