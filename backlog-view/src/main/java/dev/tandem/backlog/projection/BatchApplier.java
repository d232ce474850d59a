package dev.tandem.backlog.projection;

import dev.tandem.kit.http.problem.DatabaseOutage;
import dev.tandem.kit.journal.CloudEvents;
import dev.tandem.kit.journal.DeadLetters;
import dev.tandem.kit.journal.JournalConfig;
import dev.tandem.kit.journal.OwnRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/** Gets every record of a batch applied or put aside, however long the database or the broker is away meanwhile. */
@ApplicationScoped
class BatchApplier {
    private static final Logger LOG = Logger.getLogger(BatchApplier.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Projection projection;
    private final DeadLetters deadLetters;
    private final OwnRecords ownRecords;
    private final JournalConfig config;
    private final BacklogSignals signals;
    private final CountDownLatch stopping = new CountDownLatch(1);

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

    private record Readable(ConsumerRecord<String, byte[]> record, Update update) {}

    void stop() {
        stopping.countDown();
    }

    void apply(ConsumerRecords<String, byte[]> records) {
        var readable = new ArrayList<Readable>();
        for (var record : records) {
            try {
                EventReader.read(CloudEvents.kind(record.key()), record.value())
                        .ifPresent(update -> readable.add(new Readable(record, update)));
            } catch (UnreadableEvent e) {
                putAside(record, e.getMessage());
            }
        }
        if (!readable.isEmpty()) {
            applyAll(readable);
            signals.changed();
        }
        readBack(records);
    }

    private void readBack(ConsumerRecords<String, byte[]> records) {
        var own = new ArrayList<ConsumerRecord<String, byte[]>>();
        records.records(config.topic()).forEach(own::add);
        untilDatabaseAnswers(() -> ownRecords.readBack(own));
    }

    private Set<String> applyAll(List<Readable> readable) {
        try {
            return untilDatabaseAnswers(() ->
                    projection.apply(readable.stream().map(Readable::update).toList()));
        } catch (RuntimeException atLeastOneCannotBeApplied) {
            var overtaken = new HashSet<String>();
            readable.forEach(one -> overtaken.addAll(applyAlone(one)));
            return overtaken;
        }
    }

    private Set<String> applyAlone(Readable one) {
        try {
            return untilDatabaseAnswers(() -> projection.apply(List.of(one.update())));
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s cannot be applied", one.record().key());
            putAside(one.record(), String.valueOf(e.getMessage()));
            return Set.of();
        }
    }

    private void putAside(ConsumerRecord<String, byte[]> record, String reason) {
        while (!deadLetters.put(record, reason)) {
            rest();
        }
        String kind = CloudEvents.kind(record.key());
        boolean ofItem = List.of("feature", "debt", "work-item").contains(kind);
        if (ofItem) {
            CloudEvents.aggregateId(record.key())
                    .ifPresent(id -> untilDatabaseAnswers(() -> projection.markStale(id, !kind.equals("work-item"))));
        }
    }

    private void untilDatabaseAnswers(Runnable step) {
        untilDatabaseAnswers(() -> {
            step.run();
            return null;
        });
    }

    private <T> T untilDatabaseAnswers(Supplier<T> step) {
        boolean said = false;
        while (true) {
            try {
                return step.get();
            } catch (RuntimeException e) {
                if (!DatabaseOutage.causes(e)) {
                    throw e;
                }
                if (!said) {
                    LOG.warnf("The backlog waits for the database: %s", e.getMessage());
                    said = true;
                }
                rest();
            }
        }
    }

    private void rest() {
        try {
            if (stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The service stops; this batch comes again when it is back");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted; this batch comes again", e);
        }
    }
}
