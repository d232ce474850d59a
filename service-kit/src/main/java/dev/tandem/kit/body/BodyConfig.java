package dev.tandem.kit.body;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What a request may bring along. */
@ConfigMapping(prefix = "tandem.body")
public interface BodyConfig {
    /** Of all bodies but files. */
    Bounds json();

    /** Of files, such as a backlog that another tracker exported. */
    Bounds file();

    interface Bounds {
        MemorySize maxSize();

        /** How long a body may take to arrive. */
        Duration timeout();

        /** How much of them is held at most until they are answered, of all requests together, beyond the first 64 KB of each. */
        MemorySize maxHeld();
    }
}
