package dev.tandem.backlog.projection;

import dev.tandem.kit.database.DatabaseOutage;
import dev.tandem.kit.journal.JournalConfig;
import dev.tandem.kit.relay.CloudEvents;
import dev.tandem.kit.relay.DeadLetters;
import dev.tandem.kit.relay.OwnRecords;
import dev.tandem.model.kind.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Applies every record of a batch or puts it aside, and moves the positions past them. It throws if the database or the
 * broker does not answer; the batch is then read again, so part of it may be done twice.
 */
@ApplicationScoped
class BatchApplier {
    private static final Logger LOG = Logger.getLogger(BatchApplier.class);

    private final Projection projection;
    private final DeadLetters deadLetters;
    private final OwnRecords ownRecords;
    private final JournalConfig config;
    private final BacklogSignals signals;

    BatchApplier(
            Projection projection,
            DeadLetters deadLetters,
            OwnRecords ownRecords,
            JournalConfig config,
            BacklogSignals signals) {
        this.projection = projection;
        this.deadLetters = deadLetters;
        this.ownRecords = ownRecords;
        this.config = config;
        this.signals = signals;
    }

    void apply(ConsumerRecords<String, byte[]> records, List<Move> moves) {
        // Before the positions move: afterwards nobody would read these records again.
        readBack(records);
        var updates = new ArrayList<Update>();
        for (var record : records) {
            updateOf(record).ifPresent(updates::add);
        }
        try {
            projection.apply(updates, moves);
        } catch (RuntimeException e) {
            if (passesBy(e)) {
                throw e;
            }
            LOG.errorf(e, "An event cannot be applied; those of its batch are taken one by one");
            applyOneByOne(records, new Trail(moves));
        }
        if (!updates.isEmpty()) {
            signals.changed();
        }
    }

    private void readBack(ConsumerRecords<String, byte[]> records) {
        var own = StreamSupport.stream(records.spliterator(), false)
                .filter(record -> record.topic().equals(config.topic()))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        try {
            ownRecords.readBack(own);
        } catch (RuntimeException e) {
            if (DatabaseOutage.causes(e)) {
                throw e;
            }
            LOG.error("What this service told cannot be compared with its journal", e);
        }
    }

    private Optional<Update> updateOf(ConsumerRecord<String, byte[]> record) {
        try {
            return EventReader.read(CloudEvents.kind(record.key()), record.value());
        } catch (UnreadableEvent e) {
            return putAside(record, String.valueOf(e.getMessage()));
        }
    }

    private void applyOneByOne(ConsumerRecords<String, byte[]> records, Trail trail) {
        for (var record : records) {
            var moves = trail.past(record);
            // An event that could not be read is among the dead letters already.
            var update = readAgain(record);
            try {
                projection.apply(update.stream().toList(), moves);
            } catch (RuntimeException e) {
                if (passesBy(e)) {
                    throw e;
                }
                LOG.errorf(e, "%s cannot be applied", record.key());
                var stale = putAside(record, String.valueOf(e.getMessage()));
                projection.apply(stale.stream().toList(), moves);
            }
        }
        projection.apply(List.of(), trail.rest());
    }

    private static Optional<Update> readAgain(ConsumerRecord<String, byte[]> record) {
        try {
            return EventReader.read(CloudEvents.kind(record.key()), record.value());
        } catch (UnreadableEvent e) {
            return unread(record);
        }
    }

    private Optional<Update> putAside(ConsumerRecord<String, byte[]> record, String reason) {
        if (!deadLetters.put(record, reason)) {
            throw new IllegalStateException("the broker does not take a dead letter");
        }
        return unread(record);
    }

    private static Optional<Update> unread(ConsumerRecord<String, byte[]> record) {
        return Kind.of(CloudEvents.kind(record.key()))
                .filter(kind -> kind.isOneOf(Kind.FEATURE, Kind.DEBT, Kind.WORK_ITEM))
                .flatMap(kind ->
                        CloudEvents.aggregateId(record.key()).map(id -> new Update.Unread(id, kind != Kind.WORK_ITEM)));
    }

    private static boolean passesBy(RuntimeException e) {
        return e instanceof PositionMoved || DatabaseOutage.causes(e);
    }
}
