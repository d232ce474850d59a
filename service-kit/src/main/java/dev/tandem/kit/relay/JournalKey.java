package dev.tandem.kit.relay;

import java.util.Collection;
import java.util.UUID;

/** An aggregate, as the journal and the topic know it. */
record JournalKey(String kind, UUID id) {
    static String[] kinds(Collection<JournalKey> keys) {
        return keys.stream().map(JournalKey::kind).toArray(String[]::new);
    }

    static UUID[] ids(Collection<JournalKey> keys) {
        return keys.stream().map(JournalKey::id).toArray(UUID[]::new);
    }
}
