package dev.tandem.backlog.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what somebody did is told. */
@ConfigMapping(prefix = "tandem.activity")
interface ActivityConfig {
    /** Counted from when it was done: more than a year, so that a year can be compared with the one before. */
    @WithDefault("400d")
    Duration keep();

    /** Between two looks at what is older, of which each takes a part away. */
    Duration cleanUp();
}
