package dev.tandem.testing;

import dev.tandem.kit.journal.JournalAppended;
import dev.tandem.kit.relay.CloudEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** In every test, fails the transaction whose event is not as its contract says. */
@ApplicationScoped
class ContractGuard {
    @ConfigProperty(name = "tandem.testing.contracts", defaultValue = "true")
    boolean enabled;

    void validate(@Observes JournalAppended appended) {
        if (!enabled) {
            return;
        }
        var entry = appended.entry();
        EventContracts.breach(CloudEvents.kind(entry.key()), entry.type(), entry.data())
                .ifPresent(breach -> {
                    throw new AssertionError(breach);
                });
    }
}
