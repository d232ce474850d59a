package dev.tandem.kit.relay;

import dev.tandem.kit.journal.JournalWatch;
import dev.tandem.kit.operations.OperationsPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** The epoch, and what a restored database lacks. */
@ApplicationScoped
class EpochPart implements OperationsPart {
    private final JournalWatch watch;

    EpochPart(JournalWatch watch) {
        this.watch = watch;
    }

    /** @param lostByPartition by partition id, how many aggregates the topic knows something newer of */
    record State(long number, long lostEvents, Map<UUID, Long> lostByPartition) {}

    @Override
    public String name() {
        return "epoch";
    }

    @Override
    public State state() {
        var state = watch.state();
        return new State(state.epoch(), state.lostAggregates(), state.lost());
    }
}
