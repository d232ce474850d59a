package dev.tandem.backlog.projection;

import dev.tandem.kit.database.ReadOnly;
import dev.tandem.kit.journal.PartitionOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Whose something is of which this copy has heard, also what the other service owns and what is deleted by now. */
@ApplicationScoped
public class ProductOf implements PartitionOf {
    private final ReadOnly database;

    ProductOf(ReadOnly database) {
        this.database = database;
    }

    @Override
    public Optional<UUID> partitionOf(UUID id) {
        return one("""
                select product_id from backlog_item where item_id = ?
                union all select product_id from backlog_part where part_id = ? limit 1
                """, UUID.class, id, id);
    }

    /** @return the key of a product that is there */
    public Optional<String> keyOf(UUID product) {
        return one("""
                select product_key from backlog_head
                where product_id = ? and product_version is not null and not product_deleted
                """, String.class, product);
    }

    private <T> Optional<T> one(String sql, Class<T> type, UUID... ids) {
        return database.oneStatement(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < ids.length; i++) {
                    statement.setObject(i + 1, ids[i]);
                }
                return first(statement.executeQuery(), type);
            }
        });
    }

    private static <T> Optional<T> first(ResultSet rows, Class<T> type) throws SQLException {
        return rows.next() ? Optional.of(rows.getObject(1, type)) : Optional.empty();
    }
}
