package dev.tandem.testing.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.kit.relay.OwnRecords;
import dev.tandem.testing.BackingServices;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** A relay that lost its lock sends late; compaction would keep that as the last word. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@TestSecurity(user = "ada", roles = "writer")
class LateEventTest {
    private static final String LOCKS = "select pg_advisory_xact_lock(%d), pg_advisory_xact_lock(%d)"
            .formatted(0x74616e64656d01L, 0x74616e64656d02L);

    @Inject
    SomeNotes notes;

    @Inject
    OwnRecords ownRecords;

    @Inject
    AgroalDataSource database;

    @Test
    void theNewestIsPublishedAgainAfterALateEvent() {
        var note = twoVersions();
        ReadRecord.sendLate(NoteTopic.eventsOf(note).get(0));
        assertThat(NoteTopic.last(note).value()).contains("\"version\": 1");

        readBackAll(note);

        assertThat(NoteTopic.awaitEvents(note, 4).get(3).value()).contains("\"version\": 2");
    }

    @Test
    void onceNotWithoutEnd() {
        var note = twoVersions();
        ReadRecord.sendLate(NoteTopic.eventsOf(note).get(0));
        readBackAll(note);
        NoteTopic.awaitEvents(note, 4);

        readBackAll(note);
        readBackAll(note);

        var next = notes.create("sent after all that was asked for before");
        NoteTopic.awaitEvents(next, 1);
        assertThat(NoteTopic.eventsOf(note)).hasSize(4);
    }

    @Test
    void whatComesInOrderIsNotPublishedAgain() {
        var note = twoVersions();

        readBackAll(note);

        var next = notes.create("sent after all that was asked for before");
        NoteTopic.awaitEvents(next, 1);
        assertThat(NoteTopic.eventsOf(note)).hasSize(2);
    }

    @Test
    void aBatchThatIsUnderWayDoesNotUndoIt() throws SQLException {
        var note = notes.create("one");
        var first = NoteTopic.awaitEvents(note, 1).get(0);
        CompletableFuture<Void> readBack;
        try (var connection = database.getConnection();
                var batch = connection.createStatement()) {
            connection.setAutoCommit(false);
            batch.execute(LOCKS);
            notes.edit(note, "two");

            readBack = CompletableFuture.runAsync(
                    () -> ownRecords.readBack(List.of(ReadRecord.at(first.offset() + 100, first))));
            await().atMost(NoteTopic.TIMEOUT).until(this::somebodyWaitsForTheLock);
            batch.execute("update journal set published_at = now(), published_offset = %d where aggregate_id = '%s'"
                    .formatted(first.offset() + 1, note.id()));
            connection.commit();
        }
        readBack.join();

        assertThat(NoteTopic.awaitEvents(note, 2).get(1).value()).contains("\"version\": 2");
    }

    private boolean somebodyWaitsForTheLock() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private Note twoVersions() {
        var note = notes.create("one");
        notes.edit(note, "two");
        NoteTopic.awaitEvents(note, 2);
        return note;
    }

    private void readBackAll(Note note) {
        List<ConsumerRecord<String, byte[]>> records =
                NoteTopic.eventsOf(note).stream().map(ReadRecord::of).toList();
        ownRecords.readBack(records);
    }
}
