package dev.tandem.kit.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How events are told over HTTP. */
@ConfigMapping(prefix = "tandem.webhooks")
public interface WebhookConfig {
    /** The types that may be subscribed to, without the prefix and the version that all types have. */
    Optional<Set<String>> types();

    /** Networks that are not public and are told all the same, such as {@code 10.0.0.0/8}; http is taken there. */
    Optional<List<String>> allowPrivate();

    /** How many webhooks there may be. */
    @WithDefault("100")
    int most();

    /** How many deliveries of one webhook are under way at once, in each process. */
    @WithDefault("8")
    int atOnce();

    @WithDefault("5s")
    Duration connectTimeout();

    /** From the connection to the end of the answer. */
    @WithDefault("15s")
    Duration answerTimeout();

    Retry retry();

    /** How long the former secret still signs beside a new one. */
    @WithDefault("24h")
    Duration secretOverlap();

    /** How long deliveries are kept, those that wait for a paused webhook too. */
    @WithDefault("14d")
    Duration keep();

    /** How often to take away what is older. */
    Duration cleanUp();

    /** How often to look for deliveries that are due; what is committed in this process is told at once. */
    @WithDefault("1s")
    Duration pollInterval();

    /** The most that bodies under way may take together, in bytes. */
    @WithDefault("16000000")
    long bytesAtOnce();

    /** The most that may be asked for again at once. */
    @WithDefault("10000")
    int mostRedelivered();

    /** Of a delivery that failed. */
    interface Retry {
        /** How long to wait after the first failure; twice as long after each further one. */
        @WithDefault("5s")
        Duration first();

        @WithDefault("3h")
        Duration longest();

        /** A webhook to which a delivery has failed for so long is paused. */
        @WithDefault("24h")
        Duration giveUpAfter();
    }

    /** A claim outlives whatever may still be under way. */
    default Duration lease() {
        return connectTimeout().multipliedBy(2).plus(answerTimeout()).plusSeconds(30);
    }
}
