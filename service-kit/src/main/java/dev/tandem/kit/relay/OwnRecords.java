package dev.tandem.kit.relay;

import dev.tandem.kit.journal.JournalWatch;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Compares what this service reads back from its own topic with its journal. A relay that had lost its lock may have
 * sent an old event after a newer one, and compaction would keep the old one: then the newest is published again. An
 * event that the journal does not have shows that the database was restored.
 */
@ApplicationScoped
public class OwnRecords {
    private static final Logger LOG = Logger.getLogger(OwnRecords.class);
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(25);

    private final OwnRecordComparison comparison;
    private final RelayLock lock;
    private final Republication republication;
    private final LostEvents lostEvents;
    private final JournalWatch watch;

    OwnRecords(
            OwnRecordComparison comparison,
            RelayLock lock,
            Republication republication,
            LostEvents lostEvents,
            JournalWatch watch) {
        this.comparison = comparison;
        this.lock = lock;
        this.republication = republication;
        this.lostEvents = lostEvents;
        this.watch = watch;
    }

    /** @param own records of the own topic, in the order of the topic */
    public void readBack(List<ConsumerRecord<String, byte[]>> own) {
        var records = new ArrayList<OwnRecord>();
        var values = new ArrayList<byte[]>();
        for (var record : own) {
            OwnRecord.of(record).ifPresent(read -> {
                records.add(read);
                values.add(record.value());
            });
        }
        if (records.isEmpty()) {
            return;
        }
        var found = QuarkusTransaction.requiringNew().call(() -> comparison.of(records));
        if (found.lost().size() > 0) {
            keepLost(records, values);
            watch.look();
        }
        if (found.older().size() > 0) {
            publishNewerAgain(found.older().stream()
                    .map(older -> records.get(older.index()))
                    .toList());
        }
    }

    /** Compares again while no new epoch can begin: an epoch that began meanwhile has dealt with what was lost. */
    private void keepLost(List<OwnRecord> records, List<byte[]> values) {
        QuarkusTransaction.requiringNew().run(() -> {
            lock.pausePublishing(LONGEST_BATCH);
            comparison.of(records).lost().forEach(index -> lostEvents.keep(records.get(index), values.get(index)));
        });
    }

    /** Compares again while no batch is under way: a batch may have published the newest meanwhile. */
    private void publishNewerAgain(List<OwnRecord> suspects) {
        QuarkusTransaction.requiringNew().run(() -> {
            lock.pausePublishing(LONGEST_BATCH);
            var late = comparison.of(suspects).older().stream()
                    .filter(OwnRecordComparison.Older::isLate)
                    .toList();
            if (!late.isEmpty()) {
                republication.of(
                        late.stream().map(OwnRecordComparison.Older::newestSeq).collect(Collectors.toSet()));
                LOG.warnf(
                        "Late events were read back; the newest are published again: %s",
                        late.stream()
                                .map(older -> suspects.get(older.index()).kind() + ":"
                                        + suspects.get(older.index()).id())
                                .collect(Collectors.toSet()));
            }
        });
    }
}
