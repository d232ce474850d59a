package dev.tandem.model.tradeoff;

import dev.tandem.kit.identity.Actor;
import java.time.Instant;
import java.util.List;

/**
 * That rules were overridden, by whom and why. It is kept on what they were overridden for, and events carry it in a list
 * {@code tradeoffs}.
 */
public record Tradeoff(Instant at, Actor by, List<Overridden> overridden, String why) {
    /** Of a text that says something. */
    public static final String SAYS_SOMETHING = "[\\s\\S]*\\S[\\s\\S]*";

    public Tradeoff {
        if (overridden.isEmpty() || why.isBlank()) {
            throw new IllegalArgumentException("A tradeoff overrides something, for a reason");
        }
        overridden = List.copyOf(overridden);
    }
}
