package dev.tandem.engineering.scope;

import dev.tandem.engineering.work.KnownItem;
import java.util.UUID;

/** An item that a scope change names. */
record ItemRef(UUID id, String key) {
    static ItemRef of(KnownItem item) {
        return new ItemRef(item.id(), item.key());
    }
}
