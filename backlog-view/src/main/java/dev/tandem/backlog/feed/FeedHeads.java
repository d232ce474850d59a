package dev.tandem.backlog.feed;

import dev.tandem.backlog.query.Since;
import dev.tandem.kit.database.ReadOnly;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the feeds of products are, in one statement for all. */
@ApplicationScoped
class FeedHeads {
    private final ReadOnly database;

    FeedHeads(ReadOnly database) {
        this.database = database;
    }

    /** @param generation another one for a copy that was made again */
    record FeedHead(int generation, long sequence) {}

    /**
     * Where a stream begins.
     *
     * @param seen what the client has; none for what there is now
     */
    Since beginning(UUID product, @Nullable Since seen) {
        var head = of(Set.of(product)).get(product);
        if (head == null) {
            throw Changes.gone("there is no such product here any more");
        }
        if (seen == null) {
            return new Since(product, head.generation(), head.sequence());
        }
        if (!seen.isOf(head.generation(), head.sequence())) {
            throw Changes.gone(Changes.MADE_AGAIN);
        }
        return seen;
    }

    Map<UUID, FeedHead> of(Collection<UUID> products) {
        return database.oneStatement(connection -> {
            try (var statement = connection.prepareStatement(
                    "select product_id, generation, sequence from backlog_head where product_id = any(?)")) {
                statement.setArray(1, connection.createArrayOf("uuid", products.toArray()));
                var heads = new HashMap<UUID, FeedHead>();
                var rows = statement.executeQuery();
                while (rows.next()) {
                    heads.put(rows.getObject(1, UUID.class), new FeedHead(rows.getInt(2), rows.getLong(3)));
                }
                return heads;
            }
        });
    }
}
