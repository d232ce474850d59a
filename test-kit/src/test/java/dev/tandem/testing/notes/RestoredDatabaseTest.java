package dev.tandem.testing.notes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import dev.tandem.kit.relay.EpochBegan;
import dev.tandem.kit.relay.OwnRecords;
import dev.tandem.testing.BackingServices;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is read back and the journal does not have tells that the database was restored; a new epoch heals it. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class RestoredDatabaseTest {
    @Inject
    SomeNotes notes;

    @Inject
    OwnRecords ownRecords;

    @Inject
    ReadingBack reading;

    @Inject
    MeterRegistry metrics;

    @Inject
    AgroalDataSource database;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL readiness;

    @AfterEach
    void heal() {
        reading.setCaughtUp(true);
        beginNewEpoch();
    }

    @Test
    void anEventNewerThanTheJournalIsNoticedAndTold() {
        var note = notes.create("one");

        readBack(ReadRecord.lost(note.id(), epoch(), 3));

        given().get("/api/v1/operations")
                .then()
                .body("epoch.lostEvents", equalTo(1))
                .body("epoch.lostByPartition.'%s'".formatted(note.id()), equalTo(1));
        given().get(readiness)
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'journal' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'journal' }.data.'database-restored'", containsString("1 aggregates"));
        assertThat(metrics.get("tandem.journal.lost").gauge().value()).isEqualTo(1);
    }

    @Test
    void whatIsConcernedTakesNoWritesAndTheRestDoes() {
        var note = notes.create("one");
        var other = notes.create("other");
        readBack(ReadRecord.lost(note.id(), epoch(), 3));

        edit(note)
                .statusCode(503)
                .header("Retry-After", "30")
                .body("type", equalTo("/problems/database-restored"))
                .body("lost", equalTo(1));
        edit(other).statusCode(200);

        beginNewEpoch();
        edit(note).statusCode(200);
    }

    @Test
    void anotherEventUnderAVersionThatTheJournalHasIsOneThatItLost() {
        var note = notes.create("one");

        readBack(ReadRecord.lost(note.id(), epoch(), 1));

        given().get("/api/v1/operations").then().body("epoch.lostEvents", equalTo(1));
    }

    @Test
    void aNewEpochPublishesTheNewestOfEverythingUnderItsNumber() {
        var note = notes.create("one");
        NoteTopic.awaitEvents(note, 1);
        long before = epoch();
        readBack(ReadRecord.lost(note.id(), before, 3));

        beginNewEpoch()
                .body("epoch", equalTo((int) before + 1))
                .body("lost", equalTo(1))
                .body("deleted", equalTo(0));

        assertThat(NoteTopic.awaitEvents(note, 2).get(1).value())
                .contains("\"epoch\": %d,".formatted(before + 1))
                .contains("\"version\": 1");
        given().get("/api/v1/operations")
                .then()
                .body("epoch.number", equalTo((int) before + 1))
                .body("epoch.lostEvents", equalTo(0))
                .body("log[0].operation", equalTo("new-epoch"))
                .body("log[0].actor", equalTo("olga"));
    }

    @Test
    void whatOnlyTheTopicKnowsIsPublishedAsDeletedAndWhoCountsHearsOfIt() {
        UUID unknown = UUID.randomUUID();
        long before = epoch();
        readBack(ReadRecord.lost(unknown, before, 7));

        beginNewEpoch().body("deleted", equalTo(1));

        var deleted = notes.create("sent after it");
        NoteTopic.awaitEvents(deleted, 1);
        assertThat(NoteTopic.eventsOf(unknown))
                .singleElement()
                .satisfies(event -> assertThat(event.value())
                        .contains("\"deleted\": true")
                        .contains("\"key\": \"lost\"")
                        .contains("\"epoch\": " + (before + 1)));
        assertThat(reading.lastEpoch().epoch()).isEqualTo(before + 1);
        assertThat(reading.lastEpoch().lost()).containsExactly(new EpochBegan.LostKey("note", "lost"));
    }

    @Test
    void aNewEpochMayTakeMinutesAndNothingElseMay() throws SQLException {
        beginNewEpoch();

        assertThat(reading.timeout()).isEqualTo(305_000);
        assertThat(QuarkusTransaction.requiringNew().call(reading::currentTimeout))
                .isEqualTo(35_000);
    }

    @Test
    void whatIsReadBackWhileANewEpochBeginsIsNotLostInIt() throws SQLException {
        var note = notes.create("one");
        NoteTopic.awaitEvents(note, 1);
        var lost = ReadRecord.lost(note.id(), epoch(), 3);
        CompletableFuture<Void> readBack;
        try (var connection = database.getConnection();
                var newEpoch = connection.createStatement()) {
            connection.setAutoCommit(false);
            newEpoch.execute("select pg_advisory_xact_lock(%d)".formatted(0x74616e64656d02L));
            readBack = CompletableFuture.runAsync(() -> readBack(lost));
            await().atMost(NoteTopic.TIMEOUT).until(this::aReaderWaitsForTheLock);
            newEpoch.execute("update epoch set number = number + 1");
            connection.commit();
        }
        readBack.join();

        given().get("/api/v1/operations").then().body("epoch.lostEvents", equalTo(0));
    }

    private boolean aReaderWaitsForTheLock() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select exists (select 1 from pg_locks
                            where locktype = 'advisory' and mode = 'ShareLock' and not granted)
                        """)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Test
    void aNewEpochIsAboveEveryOneThatWasEverPublishedIn() {
        long before = epoch();
        readBack(ReadRecord.lost(UUID.randomUUID(), before + 5, 1));

        beginNewEpoch().body("epoch", equalTo((int) before + 6));
    }

    @Test
    void whatWasLostIsNoNewsInTheNextEpoch() {
        UUID unknown = UUID.randomUUID();
        var note = notes.create("one");
        var lost = List.of(ReadRecord.lost(unknown, epoch(), 7), ReadRecord.lost(note.id(), epoch(), 3));
        ownRecords.readBack(lost);
        beginNewEpoch();

        ownRecords.readBack(lost);

        given().get("/api/v1/operations").then().body("epoch.lostEvents", equalTo(0));
    }

    @Test
    void itIsSafeToRepeat() {
        var note = notes.create("one");
        long before = epoch();

        beginNewEpoch().body("published", greaterThanOrEqualTo(1)).body("lost", equalTo(0));
        beginNewEpoch().body("epoch", equalTo((int) before + 2));

        edit(note).statusCode(200);
    }

    @Test
    void aNewEpochWaitsUntilItIsKnownWhatWasLost() {
        reading.setCaughtUp(false);

        given().post("/api/v1/operations/new-epoch")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/not-caught-up"));
    }

    private void readBack(ConsumerRecord<String, byte[]> record) {
        ownRecords.readBack(List.of(record));
    }

    private static ValidatableResponse beginNewEpoch() {
        return given().header("Tandem-Role", "ops")
                .header("Tandem-Actor", "olga")
                .post("/api/v1/operations/new-epoch")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse edit(Note note) {
        return given().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"text\":\"edited\"}")
                .patch("/api/v1/notes/" + note.id())
                .then();
    }

    private static long epoch() {
        return given().get("/api/v1/operations").then().extract().<Integer>path("epoch.number");
    }
}
