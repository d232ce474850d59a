package dev.tandem.kit.webhook;

import dev.tandem.kit.journal.JournalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;

/** The types of the events that this service tells. */
@ApplicationScoped
public class EventTypes {
    private final Set<String> all = new TreeSet<>();

    EventTypes(JournalConfig journal, WebhookConfig config) {
        config.types().orElse(Set.of()).forEach(type -> all.add(journal.typePrefix() + type + ".v1"));
    }

    public Set<String> all() {
        return all;
    }
}
