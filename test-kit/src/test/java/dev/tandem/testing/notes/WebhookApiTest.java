package dev.tandem.testing.notes;

import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class WebhookApiTest {
    private static final String URL = "https://tool.example/hook";

    private final Subscriptions subscriptions = new Subscriptions();

    @AfterEach
    void takeAway() {
        subscriptions.takeAway();
    }

    @Test
    void aSecretIsShownOnceToWhoeverSubscribes() {
        var made =
                subscriptions.to(URL, ",\"types\":[\"dev.tandem.note.edited.v1\"],\"description\":\"Mirrors notes\"");

        assertThat(made.secret()).matches("whsec_[A-Za-z0-9+/]{43}=");
        get(made.path())
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("url", equalTo(URL))
                .body("products", empty())
                .body("types", equalTo(List.of("dev.tandem.note.edited.v1")))
                .body("description", equalTo("Mirrors notes"))
                .body("status", equalTo("ACTIVE"))
                .body("pauseReason", nullValue())
                .body("secret", nullValue())
                .body("createdBy", equalTo("admin"));
        get("/webhooks").body("items.id", hasItem(made.id())).body("items.secret", not(hasItem(notNullValue())));
    }

    @Test
    void sentTwiceWithAKeyItIsMadeOnceAndTheSecretIsTheSame() {
        String key = UUID.randomUUID().toString();
        var first = post(given().header("Idempotency-Key", key), "/webhooks", "{\"url\":\"%s\"}".formatted(URL))
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/webhooks/[0-9a-f-]{36}"));
        String id = first.extract().path("id");

        post(given().header("Idempotency-Key", key), "/webhooks", "{\"url\":\"%s\"}".formatted(URL))
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id))
                .body("secret", equalTo(first.extract().path("secret")));
        delete("/webhooks/" + id).statusCode(204);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        post("/webhooks", """
                        {"url":"http://user@tool.example","types":["dev.tandem.note.created.v1","note.created"],
                         "products":["NONE"]}""")
                .statusCode(400)
                .body("type", equalTo("/problems/validation-failed"))
                .body("errors.pointer", containsInAnyOrder("/url", "/types/1", "/products/0"));
        post("/webhooks", "{\"url\":\"%s\",\"secret\":\"whsec_x\",\"colour\":\"red\"}".formatted(URL))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/secret", "/colour"));
        post("/webhooks", "{}").statusCode(400).body("errors.pointer", hasItem("/url"));
        post("/webhooks", "{\"url\":\"%s\",\"status\":\"ASLEEP\"}".formatted(URL))
                .statusCode(400);
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotRead() {
        var made = subscriptions.to(URL, "");

        patch(given(), made.path(), "{\"description\":\"x\"}").statusCode(428);
        patch(given().header("If-Match", "\"1\""), made.path(), "{\"description\":\"x\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("description", equalTo("x"));
        patch(given().header("If-Match", "\"1\""), made.path(), "{\"description\":\"y\"}")
                .statusCode(412);
        given().header("If-Match", "\"1\"")
                .delete("/api/v1" + made.path())
                .then()
                .statusCode(412);
        patch(made.path(), "{\"url\":\"nowhere\"}").statusCode(400).body("errors.pointer", hasItem("/url"));
    }

    @Test
    void whoPausesItIsTheReason() {
        var made = subscriptions.to(URL, "");

        patch(made.path(), "{\"status\":\"PAUSED\"}")
                .statusCode(200)
                .body("status", equalTo("PAUSED"))
                .body("pauseReason", equalTo("REQUESTED"))
                .body("statusSince", notNullValue());
        patch(made.path(), "{\"status\":\"ACTIVE\"}")
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("pauseReason", nullValue());
    }

    @Test
    void aNewSecretIsShownOnceWithTheTimeThatTheFormerStillHolds() {
        var made = subscriptions.to(URL, "");

        post(given().header("If-Match", "\"9\""), made.path() + "/secret", "").statusCode(412);
        String next = post(made.path() + "/secret", "")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("formerSecretUntil", notNullValue())
                .extract()
                .path("secret");

        assertThat(next).startsWith("whsec_").isNotEqualTo(made.secret());
        get(made.path()).body("secret", nullValue()).body("formerSecretUntil", notNullValue());
    }

    @Test
    void aNewSecretMayBeAskedForOnceMoreWithTheSameKeyAndTheDocumentSaysSo() {
        var made = subscriptions.to(URL, "");
        String key = UUID.randomUUID().toString();

        String first = post(given().header("Idempotency-Key", key), made.path() + "/secret", "")
                .statusCode(200)
                .extract()
                .path("secret");
        post(given().header("Idempotency-Key", key), made.path() + "/secret", "")
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("secret", equalTo(first));

        given().get("/openapi?format=json")
                .then()
                .rootPath("paths.'/api/v1/webhooks/{webhook}/secret'.post")
                .body("parameters.'$ref'", hasItem("#/components/parameters/Idempotency-Key"))
                .body("responses.'200'.headers", hasKey("Idempotency-Replayed"));
    }

    @Test
    void listsGoOnPageByPage() {
        var first = subscriptions.to(URL, "");
        var second = subscriptions.to(URL, "");
        String next = get("/webhooks?limit=1")
                .body("items.id", equalTo(List.of(first.id())))
                .extract()
                .path("next");

        get("/webhooks?limit=1&cursor=" + next)
                .body("items.id", equalTo(List.of(second.id())))
                .body("next", nullValue());
        get("/webhooks?cursor=made-up").statusCode(400);
    }

    @Test
    void whatIsGoneIsGone() {
        var made = subscriptions.to(URL, "");
        delete(made.path()).statusCode(204);

        get(made.path()).statusCode(404).body("type", endsWith("webhook-not-found"));
        get(made.path() + "/deliveries").statusCode(404);
        delete(made.path()).statusCode(404);
        patch(made.path(), "{}").statusCode(404);
        post(made.path() + "/test", "").statusCode(404);
        post(made.path() + "/secret", "").statusCode(404);
        get("/webhooks").body("items.id", not(hasItem(made.id())));
        get("/webhooks/no-id").statusCode(404);
    }

    @Test
    void aDeliveryThatIsNotThereIsSaidToBeSo() {
        var made = subscriptions.to(URL, "");

        for (String delivery : new String[] {"no-id", UUID.randomUUID().toString()}) {
            get(made.path() + "/deliveries/" + delivery).statusCode(404).body("type", endsWith("delivery-not-found"));
            post(made.path() + "/deliveries/" + delivery + "/redeliver", "").statusCode(404);
        }
        get(made.path() + "/deliveries?status=LOST").statusCode(400).body("parameter", equalTo("status"));
        post(made.path() + "/redeliver", "{}").statusCode(400).body("errors.pointer", hasItem("/from"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/00000000-0000-0000-0000-000000000000",
                "/00000000-0000-0000-0000-000000000000/deliveries",
                "/00000000-0000-0000-0000-000000000000/deliveries/00000000-0000-0000-0000-000000000000"
            })
    void whoMayOnlyReadSeesNothingOfIt(String path) {
        var reader = given().header("Tandem-Role", "reader");

        get(reader, "/webhooks" + path).statusCode(403).body("type", endsWith("forbidden"));
        post(reader, "/webhooks", "{\"url\":\"%s\"}".formatted(URL)).statusCode(403);
    }

    @Test
    void thoseOnCallSeeHowItDoesAndNoAddressAndNoSecret() {
        var onCall = given().header("Tandem-Role", "ops");

        get(onCall, "/operations")
                .statusCode(200)
                .body("webhooks.itemsWaiting", notNullValue())
                .body("webhooks.secondsSinceProgress", notNullValue());
        get(onCall, "/webhooks").statusCode(403);
    }
}
