package dev.tandem.backlog.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param overridden the rules, with commas between them
 * @param name of what they were overridden for
 */
record RecentTradeoff(
        Instant at, String overridden, @Nullable String name, String why) {}
