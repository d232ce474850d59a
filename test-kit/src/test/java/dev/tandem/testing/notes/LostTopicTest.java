package dev.tandem.testing.notes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A broker that lost its data gets back what matters: the newest of every aggregate. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class LostTopicTest {
    @Inject
    SomeNotes notes;

    @Test
    void aTopicThatIsGoneIsMadeAnewAndFilledByItself() {
        var old = notes.create("one");
        notes.edit(old, "two");
        NoteTopic.awaitEvents(old, 2);

        NoteTopic.lose();
        var written = notes.create("while it was gone");

        NoteTopic.awaitEvents(written, 1);
        assertThat(NoteTopic.awaitEvents(old, 1))
                .first()
                .satisfies(event ->
                        assertThat(event.value()).contains("\"text\": \"two\"").contains("\"version\": 2"));
    }

    @Test
    void aTopicThatIsGoneIsNoticedThoughNobodyWrites() {
        var old = notes.create("one");
        NoteTopic.awaitEvents(old, 1);

        NoteTopic.lose();

        NoteTopic.awaitEvents(old, 1);
    }

    @Test
    void theNewestOfEveryAggregateCanBePublishedAgainByHandAndTheLogSaysWhoDidIt() {
        var note = notes.create("one");
        notes.edit(note, "two");
        NoteTopic.awaitEvents(note, 2);

        given().header("Tandem-Role", "ops")
                .header("Tandem-Actor", "olga")
                .post("/api/v1/operations/republish")
                .then()
                .statusCode(200)
                .body("published", greaterThanOrEqualTo(1));

        assertThat(NoteTopic.awaitEvents(note, 3).get(2).value()).contains("\"version\": 2");
        given().get("/api/v1/operations")
                .then()
                .statusCode(200)
                .body("log[0].operation", equalTo("republish"))
                .body("log[0].actor", equalTo("olga"))
                .body("log[0].result.published", greaterThanOrEqualTo(1));
    }

    @Test
    void orOnlyThatOfOnePartition() {
        var note = notes.create("one");
        var other = notes.create("other");
        NoteTopic.awaitEvents(note, 1);
        NoteTopic.awaitEvents(other, 1);

        given().queryParam("partition", note.id())
                .post("/api/v1/operations/republish")
                .then()
                .statusCode(200)
                .body("published", equalTo(1));

        NoteTopic.awaitEvents(note, 2);
        assertThat(NoteTopic.eventsOf(other)).hasSize(1);
    }

    @Test
    void aPartitionThatIsNoIdIsRefused() {
        given().queryParam("partition", "PAY")
                .post("/api/v1/operations/republish")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("partition"));
    }

    @Test
    void operationsAreForThoseOnCall() {
        var writer = given().header("Tandem-Role", "writer");
        writer.get("/api/v1/operations").then().statusCode(403);
        writer.post("/api/v1/operations/republish").then().statusCode(403);
        writer.post("/api/v1/operations/new-epoch").then().statusCode(403);
    }
}
