package dev.tandem.kit.relay;

import static java.util.Objects.requireNonNull;

import dev.tandem.kit.journal.JournalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jboss.logging.Logger;

/** Compares the own topic's settings with what the contract says, if the broker lets this service read them. */
@ApplicationScoped
class TopicSettings {
    private static final Logger LOG = Logger.getLogger(TopicSettings.class);
    // The broker's own default.
    private static final int DEFAULT_MESSAGE = 1024 * 1024;

    private final JournalConfig config;
    private String said = "";

    TopicSettings(JournalConfig config) {
        this.config = config;
    }

    int largestMessage() {
        return Math.max(DEFAULT_MESSAGE, config.largestRecord());
    }

    void verify(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        String topic = config.topic();
        Config found;
        try {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            var answers = admin.describeConfigs(List.of(resource)).values();
            found = Topics.get(requireNonNull(answers.get(resource)));
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof AuthorizationException)) {
                throw e;
            }
            say("The right DESCRIBE_CONFIGS on topic %s is missing: whether it is compacted is not known"
                    .formatted(topic));
            return;
        }
        requireCompaction(topic, found.get(TopicConfig.CLEANUP_POLICY_CONFIG).value());
        int largest =
                Integer.parseInt(found.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value());
        say(
                largest < config.largestRecord()
                        ? "Topic %s takes messages of %d bytes, %d are needed: larger events will be held back"
                                .formatted(topic, largest, config.largestRecord())
                        : "");
    }

    private static void requireCompaction(String topic, String policy) {
        if (!policy.equals(TopicConfig.CLEANUP_POLICY_COMPACT)) {
            throw new TopicsUnavailable(
                    "Topic %s has the clean-up policy %s, but compact is agreed: events would be lost"
                            .formatted(topic, policy));
        }
    }

    /** Logs a finding once, though the settings are looked at again and again. */
    private void say(String what) {
        if (!what.isEmpty() && !what.equals(said)) {
            LOG.warn(what);
        }
        said = what;
    }
}
