package dev.tandem.kit.journal;

import dev.tandem.kit.database.ReadOnly;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Every aggregate of this service has its events in the journal, also those that are deleted by now. */
@ApplicationScoped
class JournalPartitions implements PartitionOf {
    private final ReadOnly database;

    JournalPartitions(ReadOnly database) {
        this.database = database;
    }

    @Override
    public Optional<UUID> partitionOf(UUID id) {
        return database.oneStatement(connection -> {
            try (var statement =
                    connection.prepareStatement("select partition_id from journal where aggregate_id = ? limit 1")) {
                statement.setObject(1, id);
                var rows = statement.executeQuery();
                return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
            }
        });
    }
}
