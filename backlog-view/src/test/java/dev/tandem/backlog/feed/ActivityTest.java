package dev.tandem.backlog.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.tandem.backlog.projection.TestBacklog;
import dev.tandem.testing.BackingServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ActivityTest {
    @Inject
    TestBacklog backlog;

    @Inject
    OldActivity old;

    @BeforeEach
    void whatThreePeopleDid() {
        backlog.start();
        backlog.features(5, 8);
        backlog.moved("1", "b1", 2, "ana", "moved behind PAY-2");
        backlog.moved("2", "b2", 3, "ben", "moved to the bottom");
        backlog.started(UUID.randomUUID(), 4, "Sprint 7", "eva");
        backlog.moved("1", "b3", 5, "ana", "moved to the bottom");
    }

    @Test
    void theNewestComesFirstInWords() {
        activity("")
                .body("items.actor", contains("ana", "eva", "ben", "ana"))
                .body("items[0].summary", is("moved to the bottom"))
                .body("items[0].subject", endsWith("-1"))
                .body("items[0].type", is("dev.tandem.feature.ranked.v1"))
                .body("items[0].role", is("product"))
                .body("items[0].version", is(5))
                .body("items[1].subject", is("Sprint 7"));
    }

    @Test
    void itIsFilteredByPersonItemAndKind() {
        activity("?actor=ana").body("items", hasSize(2));
        activity("?item=" + backlog.key("2")).body("items.actor", contains("ben"));
        activity("?item=" + backlog.key("1").toLowerCase(java.util.Locale.ROOT)).body("items", hasSize(2));
        activity("?kind=sprint").body("items.actor", contains("eva"));
        activity("?kind=sprint,feature&actor=ana").body("items", hasSize(2));
        get("?kind=story").statusCode(400).body("parameter", is("kind"));
        get("?item=" + backlog.key("99")).statusCode(404);
    }

    @Test
    void itIsReadPageByPage() {
        String next = activity("?limit=3").body("items", hasSize(3)).extract().path("next");

        activity("?limit=3&cursor=" + next).body("items.version", contains(2));
    }

    @Test
    void whatIsReadAgainIsNotToldTwice() {
        backlog.moved("1", "b3", 5, "ana", "moved to the bottom");

        activity("").body("items", hasSize(4)).body("next", is((Object) null));
    }

    @Test
    void whatIsOlderThanItIsKeptIsTakenAway() {
        // What the others did is from May 2026, a second after the other.
        QuarkusTransaction.requiringNew().run(() -> old.cleanUp(Instant.parse("2026-05-01T00:00:04Z")));

        activity("").body("items.version", contains(5, 4));
    }

    private ValidatableResponse activity(String query) {
        return get(query).statusCode(200).body("items", notNullValue());
    }

    private ValidatableResponse get(String query) {
        return given().get("/api/v1/products/%s/activity%s".formatted(backlog.productKey(), query))
                .then();
    }
}
