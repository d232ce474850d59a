package dev.tandem.testing.notes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.kit.json.StrictJson;
import dev.tandem.kit.relay.Partitions;
import dev.tandem.testing.Backing;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.TopicReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@TestSecurity(user = "ada", roles = "writer")
class RelayTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Inject
    NoteService notes;

    @Inject
    StrictJson json;

    @Inject
    EntityManager entities;

    @Test
    void aCommittedChangeArrivesAsACloudEvent() {
        var note = notes.create(aKey(), new NoteFields("one", List.of()));

        var record = eventsOf(note, 1).get(0);
        assertThat(record.key()).isEqualTo("note:" + note.id());
        assertThat(record.partition()).isEqualTo(Partitions.of(note.id(), 12));
        assertThat(headers(record))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "dev.tandem.note.created.v1")
                .containsEntry("ce_source", "/notes")
                .containsEntry("ce_subject", "note:" + note.id())
                .containsEntry("ce_time", note.updatedAt().toString())
                .containsEntry("content-type", "application/json")
                .containsKey("ce_id");
        assertThat(record.value())
                .contains("\"text\": \"one\"")
                .contains("\"version\": 1")
                .contains(note.id().toString());
    }

    @Test
    void aChangeThatIsRolledBackIsNeverHeardOf() {
        String key = aKey();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    notes.create(key, new NoteFields("one", List.of()));
                    throw new IllegalStateException("after the change");
                }))
                .isInstanceOf(IllegalStateException.class);
        var next = notes.create(aKey(), new NoteFields("two", List.of()));
        eventsOf(next, 1);

        assertThat(topic()).noneMatch(record -> record.value().contains(key));
    }

    @Test
    void whileTheBrokerIsAwayWritesGoOnAndTheirEventsFollowInOrder() {
        var note = notes.create(aKey(), new NoteFields("v1", List.of()));
        eventsOf(note, 1);

        Backing.shared().takeKafkaAway();
        try {
            for (int version = 2; version <= 5; version++) {
                edit(note, "v" + version);
            }
        } finally {
            Backing.shared().bringKafkaBack();
        }

        assertThat(eventsOf(note, 5)).extracting(RelayTest::version).containsSubsequence(1, 2, 3, 4, 5);
        await().atMost(TIMEOUT).until(() -> unpublished() == 0);
    }

    @Test
    void manyChangesAtOnceKeepTheOrderOfEachKey() {
        List<Note> all = List.of(aNote(), aNote(), aNote(), aNote());
        all.parallelStream().forEach(note -> {
            for (int version = 2; version <= 50; version++) {
                given().header("If-Match", "*")
                        .contentType("application/merge-patch+json")
                        .body("{\"text\":\"v%d\"}".formatted(version))
                        .patch("/api/v1/notes/" + note.id())
                        .then()
                        .statusCode(200);
            }
        });

        for (Note note : all) {
            assertThat(eventsOf(note, 50))
                    .extracting(RelayTest::version)
                    .isSorted()
                    .hasSize(50);
        }
    }

    @Test
    void theTopicIsCreatedWithTwelvePartitionsAndCompaction() throws Exception {
        eventsOf(aNote(), 1);
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", Backing.shared().bootstrapServers()))) {
            var topic =
                    admin.describeTopics(List.of("notes")).allTopicNames().get().get("notes");
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, "notes");
            var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);

            assertThat(topic.partitions()).hasSize(12);
            assertThat(config.get("cleanup.policy").value()).isEqualTo("compact");
        }
    }

    @Test
    void historySaysWhoChangedWhatFromWhatToWhat() {
        var note = aNote();
        edit(note, "two");

        Object[] row = (Object[]) entities.createNativeQuery(
                        "select actor, role, changes::text from journal where aggregate_id = :id and version = 2")
                .setParameter("id", note.id())
                .getSingleResult();
        assertThat(row).containsExactly("ada", "writer", "{\"text\": {\"to\": \"two\", \"from\": \"one\"}}");
    }

    private Note aNote() {
        return notes.create(aKey(), new NoteFields("one", List.of()));
    }

    private void edit(Note note, String text) {
        var patch = json.patch("{\"text\":\"%s\"}".formatted(text).getBytes(StandardCharsets.UTF_8));
        notes.patch(note.id().toString(), Optional.empty(), patch);
    }

    private long unpublished() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(
                                        "select count(*) from journal where published_at is null and held_back is null")
                                .getSingleResult())
                        .longValue());
    }

    private List<ConsumerRecord<String, String>> eventsOf(Note note, int atLeast) {
        await().atMost(TIMEOUT).until(() -> eventsOf(note).size() >= atLeast);
        return eventsOf(note);
    }

    private List<ConsumerRecord<String, String>> eventsOf(Note note) {
        return topic().stream()
                .filter(record -> record.key().endsWith(note.id().toString()))
                .toList();
    }

    private static List<ConsumerRecord<String, String>> topic() {
        return TopicReader.all(Backing.shared().bootstrapServers(), "notes");
    }

    private static int version(ConsumerRecord<String, String> record) {
        return Integer.parseInt(record.value().replaceAll("(?s).*\"version\": (\\d+).*", "$1"));
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .collect(Collectors.toMap(
                        header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
    }

    private static String aKey() {
        return NoteRequests.aKey();
    }
}
