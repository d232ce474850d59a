package dev.tandem.kit.journal;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

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

    /** How many brokers keep a copy; where nothing is said, as many as the broker itself thinks right. */
    Optional<Short> replicationFactor();

    /** The most that an event's data may take, in bytes; the topic and the producer are set to fit it. */
    @WithDefault("900K")
    MemorySize largestEvent();

    /** What a whole record may take: with its key, its headers and the framing of a batch. */
    default int largestRecord() {
        return Math.toIntExact(largestEvent().asLongValue()) + 64 * 1024;
    }

    @WithDefault("500")
    int batchSize();

    /** The most that the events of one batch may take together; a single one is always sent. */
    @WithDefault("8M")
    MemorySize batchBytes();

    /** How long the relay rests when nobody wakes it: what another replica committed waits at most so long. */
    @WithDefault("500ms")
    Duration pollInterval();

    /**
     * The least time from one batch to the next. One that comes alone is sent at once; under load, what is written
     * meanwhile goes together, and costs relay, broker and consumers the work of one.
     */
    @WithDefault("50ms")
    Duration batchInterval();

    /** How long one batch may wait for the broker; must stay below the transaction's time-out. */
    @WithDefault("10s")
    Duration sendTimeout();

    /** How often to look whether the topics are still there, beside every time that sending fails. */
    @WithDefault("30s")
    Duration topicsCheck();

    /** How often to look at what other replicas may have changed: the epoch, and what was lost. */
    @WithDefault("2s")
    Duration watchInterval();

    /** The field of an event's data that has the aggregate's partition id; where there is none, its own id is it. */
    Optional<String> partitionField();
}
