package dev.tandem.kit.database;

import java.util.LinkedHashSet;
import java.util.Set;

/** All that a failure tells: itself, its causes, and then what was suppressed, such as the failure of a rollback. */
public final class Causes {
    private Causes() {}

    public static Set<Throwable> of(Throwable e) {
        var found = new LinkedHashSet<Throwable>();
        add(e, found);
        return found;
    }

    private static void add(Throwable e, Set<Throwable> found) {
        if (e != null && found.add(e)) {
            add(e.getCause(), found);
            for (Throwable suppressed : e.getSuppressed()) {
                add(suppressed, found);
            }
        }
    }
}
