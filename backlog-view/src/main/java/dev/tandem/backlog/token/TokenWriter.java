package dev.tandem.backlog.token;

import dev.tandem.kit.http.ResponseHeaders;
import dev.tandem.kit.journal.CloudEvents;
import dev.tandem.kit.journal.JournalAppended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Every answer to a write names what it changed last. */
@ApplicationScoped
class TokenWriter {
    private final ResponseHeaders headers;

    TokenWriter(ResponseHeaders headers) {
        this.headers = headers;
    }

    void add(@Observes JournalAppended appended) {
        var entry = appended.entry();
        if (BacklogToken.KINDS.contains(CloudEvents.kind(entry.key()))) {
            // The events of a product are applied in the order of the journal, so the last one stands for all.
            headers.put(BacklogToken.HEADER, entry.key() + "@" + entry.version());
        }
    }
}
