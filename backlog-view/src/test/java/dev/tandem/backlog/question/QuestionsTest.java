package dev.tandem.backlog.question;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.backlog.projection.TestBacklog;
import dev.tandem.model.kind.Kind;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The copy here is product-service's. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class QuestionsTest {
    @Inject
    TestBacklog backlog;

    private final UUID ofFeature =
            UUID.fromString("00000000" + UUID.randomUUID().toString().substring(8));
    private final UUID ofDebt =
            UUID.fromString("ffffffff" + UUID.randomUUID().toString().substring(8));

    @BeforeEach
    void twoQuestionsAndAComment() {
        backlog.start();
        backlog.features(3);
        backlog.debt(2);
        ask(ofFeature, 1, "1", "OPEN", true, "\"engineering\"");
        ask(ofDebt, 1, "D1", "OPEN", false, "\"ada\",\"product\"");
        ask(UUID.randomUUID(), 1, "1", null, false, "\"ada\"");
    }

    @Test
    void whatWaitsIsListedFromBothSides() {
        questions("")
                .body("items.item", contains(backlog.key("1"), backlog.key("D1")))
                .body("items[0].text", is("Who?"))
                .body("items[0].blocking", is(true))
                .body("items[0].by.name", is("ana"))
                .body("items[0].href", is("/api/v1/comments/" + ofFeature))
                .body("items[1].href", is("http://localhost:8081/api/v1/comments/" + ofDebt));
    }

    @Test
    void aPersonOrARoleFindsWhatWaitsForThem() {
        questions("?for=engineering").body("items.item", contains(backlog.key("1")));
        questions("?for=ada&status=OPEN").body("items.item", contains(backlog.key("D1")));
        questions("?for=Ada").body("items", empty());
        questions("?blocking=true").body("items.item", contains(backlog.key("1")));
        get("?blocking=perhaps").statusCode(400).body("parameter", is("blocking"));
        get("?status=NEVER").statusCode(400).body("parameter", is("status"));
    }

    @Test
    void whatIsAnsweredWaitsNoMore() {
        ask(ofFeature, 2, "1", "ANSWERED", true, "\"engineering\"");

        questions("?status=OPEN").body("items", hasSize(1));
        questions("?status=ANSWERED").body("items.item", contains(backlog.key("1")));
        questions("?status=OPEN,ANSWERED").body("items", hasSize(2));
    }

    @Test
    void theyAreReadPageByPage() {
        String next = questions("?limit=1").body("items", hasSize(1)).extract().path("next");

        questions("?limit=1&cursor=" + next)
                .body("items.item", contains(backlog.key("D1")))
                .body("next", nullValue());
    }

    @Test
    void theItemShowsWhatItLacks() {
        given().get("/api/v1/products/%s/backlog/%s".formatted(backlog.productKey(), backlog.key("1")))
                .then()
                .statusCode(200)
                .body("ready", is(false))
                .body("notReady", contains("ANSWERED"))
                .body("openQuestions", is(1));
    }

    private void ask(UUID id, long version, String end, String status, boolean blocking, String mentions) {
        String quoted = status == null ? null : "\"" + status + "\"";
        backlog.told(Kind.COMMENT, id, version, """
                "itemId":"%s","item":"%s","text":"Who?","question":%s,"blocking":%s,"status":%s,"mentions":[%s],
                "by":{"name":"ana","role":"product"},"at":"2026-05-01T09:00:00Z","answers":[]""".formatted(
                        backlog.id(backlog.key(end)), backlog.key(end), status != null, blocking, quoted, mentions));
    }

    private ValidatableResponse questions(String query) {
        return get(query).statusCode(200);
    }

    private ValidatableResponse get(String query) {
        return given().get("/api/v1/products/" + backlog.productKey() + "/questions" + query)
                .then();
    }
}
