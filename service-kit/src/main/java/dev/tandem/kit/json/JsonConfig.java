package dev.tandem.kit.json;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of a body of JSON is read, whatever its size; what a field may have, its class says. */
@ConfigMapping(prefix = "tandem.json")
public interface JsonConfig {
    @WithDefault("50")
    int depth();

    /** Some four times what the largest batch has; each token costs up to a hundred bytes of heap. */
    @WithDefault("100000")
    int tokens();

    /** Above what any text may have, so that one which is only a little too long is named by its pointer. */
    @WithDefault("200000")
    int textLength();
}
