package dev.tandem.backlog.token;

import dev.tandem.kit.http.ResponseHeaders;
import dev.tandem.kit.journal.EventVersion;
import dev.tandem.kit.journal.JournalAppended;
import dev.tandem.kit.journal.JournalWatch;
import dev.tandem.kit.relay.CloudEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Every answer to a write names what it changed last. */
@ApplicationScoped
class TokenWriter {
    private final ResponseHeaders headers;
    private final JournalWatch journal;

    TokenWriter(ResponseHeaders headers, JournalWatch journal) {
        this.headers = headers;
        this.journal = journal;
    }

    void add(@Observes JournalAppended appended) {
        var entry = appended.entry();
        if (BacklogToken.KINDS.contains(CloudEvents.kind(entry.key()))) {
            // The events of a product are applied in the order of the journal, so the last one stands for all.
            headers.put(BacklogToken.HEADER, entry.key() + "@" + inEpoch(entry.version()));
        }
    }

    private String inEpoch(long version) {
        long epoch = journal.epoch();
        return epoch == EventVersion.FIRST_EPOCH ? Long.toString(version) : epoch + "." + version;
    }
}
