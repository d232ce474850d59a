package dev.tandem.backlog.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How requests with a Backlog-Token wait. */
@ConfigMapping(prefix = "tandem.token")
public interface TokenConfig {
    /** How long a request waits for what its tokens name. */
    @WithDefault("3s")
    Duration timeout();

    /** How many requests wait at once; one more is refused at once. */
    @WithDefault("1000")
    int mostWaiting();

    /** What another replica applies is seen at the next look: its signals do not reach here. */
    @WithDefault("25ms")
    Duration lookAgain();
}
