package dev.tandem.backlog.projection;

import dev.tandem.kit.database.DatabaseOutage;
import dev.tandem.kit.journal.JournalConfig;
import dev.tandem.kit.relay.CloudEvents;
import dev.tandem.kit.relay.DeadLetters;
import dev.tandem.kit.relay.OwnRecords;
import dev.tandem.kit.trace.Traces;
import dev.tandem.kit.trace.Traces.Steps;
import dev.tandem.kit.trace.Traces.TracedEvent;
import dev.tandem.model.kind.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private static final Duration STILL_TRACED = Duration.ofMinutes(10);

    private final Projection projection;
    private final DeadLetters deadLetters;
    private final OwnRecords ownRecords;
    private final JournalConfig config;
    private final BacklogSignals signals;
    private final Traces traces;
    private final Clock clock;

    BatchApplier(
            Projection projection,
            DeadLetters deadLetters,
            OwnRecords ownRecords,
            JournalConfig config,
            BacklogSignals signals,
            Traces traces,
            Clock clock) {
        this.projection = projection;
        this.deadLetters = deadLetters;
        this.ownRecords = ownRecords;
        this.config = config;
        this.signals = signals;
        this.traces = traces;
        this.clock = clock;
    }

    void apply(ConsumerRecords<String, byte[]> records, List<Move> moves) {
        try (var steps = traces.begin(Steps.PROCESS, traced(records))) {
            try {
                applyAll(records, moves);
            } catch (RuntimeException e) {
                steps.failed(e.getClass().getSimpleName());
                throw e;
            }
        }
    }

    /** What is read anew long after it happened is no part of what somebody waited for. */
    private Stream<TracedEvent> traced(ConsumerRecords<String, byte[]> records) {
        var longAgo = clock.instant().minus(STILL_TRACED);
        return StreamSupport.stream(records.spliterator(), false)
                .flatMap(record -> CloudEvents.traceparent(record)
                        .filter(any -> CloudEvents.time(record)
                                .filter(time -> time.isAfter(longAgo))
                                .isPresent())
                        .map(traceparent -> new TracedEvent(record.topic(), record.key(), traceparent))
                        .stream());
    }

    private void applyAll(ConsumerRecords<String, byte[]> records, List<Move> moves) {
        // Before the positions move: afterwards nobody would read these records again.
        readBack(records);
        var events = new ArrayList<Event>();
        for (var record : records) {
            eventOf(record).ifPresent(events::add);
        }
        try {
            projection.apply(events, moves);
        } catch (RuntimeException e) {
            if (passesBy(e)) {
                throw e;
            }
            LOG.errorf(e, "An event cannot be applied; those of its batch are taken one by one");
            applyOneByOne(records, new Trail(moves));
        }
        if (!events.isEmpty()) {
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

    private Optional<Event> eventOf(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(Event.of(record));
        } catch (UnreadableEvent e) {
            return putAside(record, String.valueOf(e.getMessage()));
        }
    }

    private void applyOneByOne(ConsumerRecords<String, byte[]> records, Trail trail) {
        for (var record : records) {
            var moves = trail.past(record);
            // An event that could not be read is among the dead letters already.
            var event = readAgain(record);
            try {
                projection.apply(event.stream().toList(), moves);
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

    private static Optional<Event> readAgain(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(Event.of(record));
        } catch (UnreadableEvent e) {
            return unread(record);
        }
    }

    private Optional<Event> putAside(ConsumerRecord<String, byte[]> record, String reason) {
        if (!deadLetters.put(record, reason)) {
            throw new IllegalStateException("the broker does not take a dead letter");
        }
        return unread(record);
    }

    private static Optional<Event> unread(ConsumerRecord<String, byte[]> record) {
        return Kind.of(CloudEvents.kind(record.key()))
                .filter(kind -> kind.isOneOf(Kind.FEATURE, Kind.DEBT, Kind.WORK_ITEM))
                .flatMap(kind -> CloudEvents.aggregateId(record.key())
                        .map(id -> Event.of(new Update.Unread(id, kind != Kind.WORK_ITEM))));
    }

    private static boolean passesBy(RuntimeException e) {
        return e instanceof PositionMoved || DatabaseOutage.causes(e);
    }
}
