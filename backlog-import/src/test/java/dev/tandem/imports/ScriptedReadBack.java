package dev.tandem.imports;

import dev.tandem.kit.relay.ReadBack;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** A reader of topics that has reached their ends, except while a test says otherwise. */
@ApplicationScoped
public class ScriptedReadBack implements ReadBack {
    private volatile boolean behind;
    private final AtomicInteger refusals = new AtomicInteger();

    void fallBehind() {
        refusals.set(0);
        behind = true;
    }

    void catchUp() {
        behind = false;
    }

    /** How often somebody was told, since it fell behind, that it is. */
    int refusals() {
        return refusals.get();
    }

    @Override
    public boolean isCaughtUp() {
        if (behind) {
            refusals.incrementAndGet();
        }
        return !behind;
    }
}
