package dev.tandem.backlog.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How products are followed live. */
@ConfigMapping(prefix = "tandem.streams")
interface StreamConfig {
    /** How many streams one process serves at once; one more is refused. */
    @WithDefault("1000")
    int most();

    /** How many of them one caller follows at once; 0 for no limit. */
    @WithDefault("50")
    int mostOfACaller();

    /** A stream on which nothing happened for so long gets a comment, so that both ends know that it lives. */
    @WithDefault("15s")
    Duration heartbeat();

    /** Whoever takes nothing for so long, though something waits for them, is cut off. */
    @WithDefault("30s")
    Duration slowest();

    /** Then a stream ends; the client comes again where it was, and says anew who it is. */
    @WithDefault("1h")
    Duration longest();

    /** What another replica applies is seen at the next look: its signals do not reach here. */
    @WithDefault("200ms")
    Duration lookAgain();
}
