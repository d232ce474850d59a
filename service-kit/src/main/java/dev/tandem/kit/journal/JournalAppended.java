package dev.tandem.kit.journal;

import java.util.Collections;
import java.util.Set;

/**
 * Fired inside the transaction that appended the entry.
 *
 * <p>These follow it, and a test sees to it that no others do: the relay, which wakes after the commit; the token of the
 * answer; what derives its own state from the aggregate's, in the same transaction.
 *
 * @param changed the fields of the aggregate's state that are not as they were
 */
public record JournalAppended(Aggregate aggregate, JournalEntry entry, Set<String> changed) {
    /** @param fields of the aggregate's state */
    public boolean changedAny(Set<String> fields) {
        return !Collections.disjoint(changed, fields);
    }
}
