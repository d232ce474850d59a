package dev.tandem.kit.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often somebody may ask. Each process counts for itself. */
@ConfigMapping(prefix = "tandem.limits")
public interface LimitConfig {
    /** By whoever a token names, in one window; 0 for no limit. */
    @WithDefault("1200")
    int requestsPerCaller();

    /** From one address, whoever asks, in one window; 0 for no limit. Many people may share an address. */
    @WithDefault("6000")
    int requestsPerAddress();

    /** What was used comes back evenly over so long. */
    @WithDefault("1m")
    Duration window();

    /** How many callers, and how many addresses, are counted at once; those that asked least lately are forgotten. */
    @WithDefault("100000")
    int known();
}
