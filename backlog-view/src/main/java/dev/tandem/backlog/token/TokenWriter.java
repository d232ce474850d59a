package dev.tandem.backlog.token;

import dev.tandem.kit.http.ResponseHeaders;
import dev.tandem.kit.journal.CloudEvents;
import dev.tandem.kit.journal.JournalAppended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Every answer to a write names what it changed. */
@ApplicationScoped
class TokenWriter {
    private final ResponseHeaders headers;

    TokenWriter(ResponseHeaders headers) {
        this.headers = headers;
    }

    void add(@Observes JournalAppended appended) {
        var entry = appended.entry();
        if (BacklogToken.KINDS.contains(CloudEvents.kind(entry.key()))) {
            headers.append(BacklogToken.HEADER, entry.key() + "@" + entry.version());
        }
    }
}
