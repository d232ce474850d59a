package dev.tandem.kit.relay;

import dev.tandem.kit.operations.OperationLog;
import dev.tandem.kit.relay.JournalOperations.Republished;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Publishes again what a broker lost, or what could not be sent before. */
@ApplicationScoped
class RepublishOperation {
    private final RelayLock lock;
    private final Republication republication;
    private final OperationLog log;

    RepublishOperation(RelayLock lock, Republication republication, OperationLog log) {
        this.lock = lock;
        this.republication = republication;
        this.log = log;
    }

    Republished of(Optional<UUID> partition) {
        return lock.whilePublishingStops(() -> {
            var result = new Republished(republication.newest(partition));
            log.add("republish", result);
            return result;
        });
    }
}
