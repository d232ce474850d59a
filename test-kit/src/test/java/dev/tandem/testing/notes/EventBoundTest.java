package dev.tandem.testing.notes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.testing.Backing;
import dev.tandem.testing.BackingServices;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events have a largest size, and one that cannot be sent all the same is in nobody else's way. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class EventBoundTest {
    private static final int LIMIT = 900 * 1024;
    private static final int MEBIBYTE = 1024 * 1024;

    @Inject
    SomeNotes notes;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void theTopicIsThere() {
        NoteTopic.awaitEvents(notes.create("first"), 1);
    }

    @AfterEach
    void everythingIsSentInTheEnd() {
        NoteTopic.takesMessagesOf(MEBIBYTE);
        given().post("/api/v1/operations/republish").then().statusCode(200);
        await().atMost(NoteTopic.TIMEOUT)
                .until(() -> operations("relay.unpublished").equals(0));
        assertThat(operations("relay.heldBack")).isEqualTo(List.of());
    }

    @Test
    void aChangeWhoseEventWouldBeTooLargeIsRefusedWithItsSizeAndTheLimit() {
        var refusal = catchThrowableOfType(Refusal.class, () -> notes.ofBytes(LIMIT));

        assertThat(refusal.type()).isEqualTo(KitProblem.EVENT_TOO_LARGE);
        assertThat(refusal.facts()).containsEntry("limit", (long) LIMIT);
        assertThat((int) refusal.facts().get("size")).isGreaterThan(LIMIT);
    }

    @Test
    void whatCountsIsWhatIsSentInBytes() {
        // Two bytes each; and PostgreSQL gives 'key: value' back with a blank that was not written.
        var refusal = catchThrowableOfType(Refusal.class, () -> notes.create("é".repeat(LIMIT / 2)));
        assertThat(refusal.type()).isEqualTo(KitProblem.EVENT_TOO_LARGE);

        var largest = notes.ofBytes(LIMIT - 300);
        assertThat(NoteTopic.awaitEvents(largest, 1).get(0).serializedValueSize())
                .isBetween(LIMIT - 300, LIMIT);
    }

    @Test
    void aRowThatCannotBeSentHoldsBackItsOwnKeyOnlyAndIsTold() {
        NoteTopic.takesMessagesOf(5_000);
        var tooLarge = notes.ofBytes(20_000);
        var small = notes.create("small");

        NoteTopic.awaitEvents(small, 1);
        await().atMost(NoteTopic.TIMEOUT).until(() -> heldBackGauge() == 1);
        given().get("/api/v1/operations")
                .then()
                .statusCode(200)
                .body("relay.heldBack", hasSize(1))
                .body("relay.heldBack[0].key", equalTo("note:" + tooLarge.id()))
                .body("relay.heldBack[0].version", equalTo(1))
                .body("relay.heldBack[0].reason", containsString("RecordTooLarge"))
                .body("relay.unpublished", equalTo(0));
        assertThat(NoteTopic.eventsOf(tooLarge)).isEmpty();
    }

    @Test
    void aSmallerStateIsSentThoughAnEarlierOneWasHeldBack() {
        NoteTopic.takesMessagesOf(5_000);
        var note = notes.ofBytes(20_000);
        await().atMost(NoteTopic.TIMEOUT).until(() -> heldBackGauge() == 1);

        notes.edit(note, "small again");

        assertThat(NoteTopic.awaitEvents(note, 1))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.value()).contains("small again").contains("\"version\": 2"));
        awaitNothingHeldBack();
    }

    @Test
    void whatWasHeldBackIsSentAgainWhenSomebodyOnCallSaysSo() {
        NoteTopic.takesMessagesOf(5_000);
        var note = notes.ofBytes(20_000);
        await().atMost(NoteTopic.TIMEOUT).until(() -> heldBackGauge() == 1);
        NoteTopic.takesMessagesOf(MEBIBYTE);

        given().post("/api/v1/operations/republish").then().statusCode(200);

        NoteTopic.awaitEvents(note, 1);
        awaitNothingHeldBack();
    }

    @Test
    void aBatchIsBoundedInBytes() {
        var before = notes.create("before");
        NoteTopic.awaitEvents(before, 1);
        List<Note> many;
        Backing.shared().takeKafkaAway();
        try {
            many = IntStream.range(0, 30).mapToObj(i -> notes.ofBytes(800_000)).toList();
        } finally {
            Backing.shared().bringKafkaBack();
        }

        NoteTopic.awaitEvents(many.get(many.size() - 1), 1);
        var batches = metrics.get("tandem.journal.batch").summary();
        assertThat(batches.max()).isBetween(7.0 * MEBIBYTE, 8.0 * MEBIBYTE);
    }

    private double heldBackGauge() {
        return metrics.get("tandem.journal.held.back").gauge().value();
    }

    private void awaitNothingHeldBack() {
        await().atMost(NoteTopic.TIMEOUT).until(() -> heldBackGauge() == 0);
        assertThat(operations("relay.heldBack")).isEqualTo(List.of());
    }

    private static Object operations(String path) {
        return given().get("/api/v1/operations").then().extract().path(path);
    }
}
