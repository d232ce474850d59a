package dev.tandem.kit.relay;

import dev.tandem.kit.journal.JournalConfig;
import dev.tandem.kit.trace.Traces;
import dev.tandem.kit.trace.Traces.Steps;
import dev.tandem.kit.trace.Traces.TracedEvent;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Publishes the oldest unpublished entries, in one transaction that holds an advisory lock. One replica at a time
 * relays: replicas that skip each other's locked rows would not keep the order of a key's events.
 */
@ApplicationScoped
class RelayBatch {
    private static final Logger LOG = Logger.getLogger(RelayBatch.class);
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private final RelayLock lock;
    private final UnpublishedEntries unpublished;
    private final Publisher publisher;
    private final Follower follower;
    private final JournalConfig config;
    private final Traces traces;
    private final DistributionSummary sizes;

    RelayBatch(
            RelayLock lock,
            UnpublishedEntries unpublished,
            Publisher publisher,
            Follower follower,
            JournalConfig config,
            Traces traces,
            MeterRegistry metrics) {
        this.lock = lock;
        this.unpublished = unpublished;
        this.publisher = publisher;
        this.follower = follower;
        this.config = config;
        this.traces = traces;
        this.sizes = DistributionSummary.builder("tandem.journal.batch")
                .baseUnit("bytes")
                .description("What the events of one batch took together")
                .register(metrics);
    }

    /**
     * @param sent how many events were sent
     * @param isFull whether there may be more at once
     * @param failure why the broker did not take everything
     */
    record Outcome(int sent, boolean isFull, Optional<String> failure) {
        /** Nothing is left, or another replica relays. */
        static final Outcome DONE = new Outcome(0, false, Optional.empty());
    }

    Outcome relay() {
        Duration limit = config.sendTimeout().plus(MARGIN);
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(limit.toSeconds()))
                .call(() -> lock.takeTurn(limit) ? publish(unpublished.next()) : Outcome.DONE);
    }

    private Outcome publish(UnpublishedEntries.Next next) {
        if (next.entries().isEmpty()) {
            return Outcome.DONE;
        }
        sizes.record((double) next.bytes());
        var deliveries = deliver(next);
        keep(next, deliveries);
        boolean boundedInBytes = next.bytes() + config.largestEvent().asLongValue()
                > config.batchBytes().asLongValue();
        return new Outcome(
                next.entries().size(),
                next.entries().size() == config.batchSize() || boundedInBytes,
                deliveries.failure());
    }

    private Deliveries deliver(UnpublishedEntries.Next next) {
        try (var steps = traces.begin(Steps.PUBLISH, next.entries().stream().map(this::traced))) {
            var deliveries = publisher.deliver(next.entries().stream()
                    .map(entry -> CloudEvents.record(entry, next.epoch(), config))
                    .toList());
            deliveries.failure().ifPresent(steps::failed);
            return deliveries;
        }
    }

    private TracedEvent traced(UnpublishedEntry entry) {
        return new TracedEvent(config.topic(), entry.key(), entry.traceparent());
    }

    private void keep(UnpublishedEntries.Next next, Deliveries deliveries) {
        var published = new ArrayList<UnpublishedEntries.Published>();
        for (int i = 0; i < deliveries.each().size(); i++) {
            var entry = next.entries().get(i);
            var delivery = deliveries.each().get(i);
            String refusal = delivery.refusal();
            if (refusal != null) {
                unpublished.holdBack(entry, refusal);
                LOG.errorf(
                        "Version %d of %s can never be sent and is held back, it alone: %s",
                        entry.version(), entry.key(), refusal);
            } else {
                published.add(new UnpublishedEntries.Published(entry.seq(), delivery.offset()));
            }
        }
        if (!published.isEmpty()) {
            unpublished.published(published);
        }
        if (next.followed()) {
            tell(next.entries().subList(0, deliveries.each().size()));
        }
    }

    /** Those that the broker never takes too: whoever follows may. */
    private void tell(List<UnpublishedEntry> entries) {
        follower.follow(entries.stream().map(UnpublishedEntry::followed).toList());
    }
}
