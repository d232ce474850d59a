package dev.tandem.kit.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are named, kept and sent. */
@ConfigMapping(prefix = "tandem.journal")
public interface JournalConfig {
    /** CloudEvents {@code source}: who speaks. */
    String source();

    /** What every event's type begins with. */
    String typePrefix();

    /** The topic that this service owns, creates and writes. */
    String topic();

    /** Where this service puts what it could not read, whoever wrote it. */
    String deadLetterTopic();

    @WithDefault("12")
    int partitions();

    /** How many brokers keep a copy; 1 fits a single broker only. */
    @WithDefault("1")
    short replicationFactor();

    @WithDefault("500")
    int batchSize();

    /** How long the relay rests when nobody wakes it: what another replica committed waits at most so long. */
    @WithDefault("500ms")
    Duration pollInterval();

    /** How long one batch may wait for the broker; must stay below the transaction's time-out. */
    @WithDefault("10s")
    Duration sendTimeout();
}
