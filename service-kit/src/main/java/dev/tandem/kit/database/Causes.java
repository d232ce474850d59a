package dev.tandem.kit.database;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that a failure tells: itself, its causes, and then what was suppressed, such as the failure of a rollback. */
public final class Causes {
    private Causes() {}

    public static Set<Throwable> of(@Nullable Throwable e) {
        var found = new LinkedHashSet<Throwable>();
        add(e, found);
        return found;
    }

    private static void add(@Nullable Throwable e, Set<Throwable> found) {
        if (e != null && found.add(e)) {
            add(e.getCause(), found);
            for (Throwable suppressed : e.getSuppressed()) {
                add(suppressed, found);
            }
        }
    }
}
