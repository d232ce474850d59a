package dev.tandem.testing.notes;

import static org.awaitility.Awaitility.await;

import dev.tandem.testing.Backing;
import dev.tandem.testing.TopicReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;

/** The topic of the notes, as those on call see it. */
final class NoteTopic {
    static final Duration TIMEOUT = Duration.ofSeconds(40);
    static final String NAME = "notes";

    private NoteTopic() {}

    static List<ConsumerRecord<String, String>> eventsOf(Note note) {
        return eventsOf(note.id());
    }

    static List<ConsumerRecord<String, String>> eventsOf(UUID note) {
        return TopicReader.all(Backing.shared().bootstrapServers(), NAME).stream()
                .filter(record -> record.key().endsWith(note.toString()))
                .toList();
    }

    static List<ConsumerRecord<String, String>> awaitEvents(Note note, int atLeast) {
        await().atMost(TIMEOUT).ignoreExceptions().until(() -> eventsOf(note).size() >= atLeast);
        return eventsOf(note);
    }

    static ConsumerRecord<String, String> last(Note note) {
        var events = eventsOf(note);
        return events.get(events.size() - 1);
    }

    /** As a broker does that comes back without its data, but for the other topics. */
    static void lose() {
        with(admin -> admin.deleteTopics(List.of(NAME)).all().get());
    }

    static void takesMessagesOf(int bytes) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, NAME);
        var op = new AlterConfigOp(
                new ConfigEntry("max.message.bytes", Integer.toString(bytes)), AlterConfigOp.OpType.SET);
        with(admin -> admin.incrementalAlterConfigs(Map.of(resource, List.of(op)))
                .all()
                .get());
        await().atMost(TIMEOUT).until(() -> messageLimit() == bytes);
    }

    private static int messageLimit() {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, NAME);
        try (var admin = admin()) {
            return Integer.parseInt(admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .get("max.message.bytes")
                    .value());
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void run(Admin admin) throws ExecutionException, InterruptedException;
    }

    private static void with(Step step) {
        try (var admin = admin()) {
            step.run(admin);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", Backing.shared().bootstrapServers()));
    }
}
