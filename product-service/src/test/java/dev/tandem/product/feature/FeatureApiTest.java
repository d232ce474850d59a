package dev.tandem.product.feature;

import static dev.tandem.testing.Requests.aProductKey;
import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.testing.BackingServices;
import dev.tandem.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FeatureApiTest {
    private String product;

    @BeforeEach
    void aNewProduct() {
        product = aProductKey();
        post("/products", "{\"key\":\"%s\",\"name\":\"A product\"}".formatted(product))
                .statusCode(201);
    }

    @Test
    void aFeatureIsProposedLastInTheOrder() {
        post(
                        "/products/" + product + "/features",
                        "{\"title\":\"Pay by card\",\"why\":\"conversion\",\"tags\":[\"checkout\"]}")
                .statusCode(201)
                .header("Location", containsString("/api/v1/features/" + product + "-1"))
                .header("ETag", "\"1\"")
                .header("Backlog-Token", matchesRegex("feature:[0-9a-f-]{36}@1"))
                .body("key", equalTo(product + "-1"))
                .body("status", equalTo("PROPOSED"))
                .body("estimate", nullValue())
                .body("progress", equalTo("TODO"));
        feature("Refunds");

        assertThat(order()).containsExactly(product + "-1", product + "-2");
        get("/features/" + product + "-1").statusCode(200).body("why", equalTo("conversion"));
    }

    @Test
    void aFeatureOfAnUnknownProductIsRefused() {
        post("/products/NOWHERE/features", "{\"title\":\"x\"}")
                .statusCode(404)
                .body("type", equalTo("/problems/product-not-found"));
        get("/products/NOWHERE/features").statusCode(404);
        get("/features/" + product + "-99").statusCode(404).body("type", equalTo("/problems/feature-not-found"));
    }

    @Test
    void whatEngineeringSaysIsShownAndRefusedWithItsOwnersAddress() {
        String key = feature("Pay by card");

        patch("/features/" + key, "{\"estimate\":{\"points\":5},\"progress\":\"DONE\",\"status\":\"SHIPPED\"}")
                .statusCode(400)
                .body("errors.find { it.pointer == '/estimate' }.owner", equalTo("engineering-service"))
                .body(
                        "errors.find { it.pointer == '/estimate' }.href",
                        equalTo("http://localhost:8081/api/v1/items/" + key + "/estimate"))
                .body("errors.find { it.pointer == '/progress' }.owner", equalTo("engineering-service"))
                .body("errors.find { it.pointer == '/status' }.detail", equalTo("is read-only"));
    }

    @Test
    void anEstimateThatEngineeringTellsOfShowsOnTheFeature() {
        String key = feature("Pay by card");
        String id = get("/features/" + key).extract().path("id");
        String productId = get("/features/" + key).extract().path("productId");

        Topic.named("tandem.engineering")
                .send(
                        "work-item",
                        UUID.fromString(id),
                        UUID.fromString(productId),
                        "dev.tandem.work-item.estimated.v1",
                        """
                        {"id":"%s","version":1,"productId":"%s","key":"%s","points":5.5,"low":3,"high":8,
                         "confidence":"LOW","estimateRevision":1,"progress":"IN_PROGRESS","updatedAt":"2026-04-01T09:00:00Z"}
                        """.formatted(id, productId, key));

        awaitField("/features/" + key, "estimate.points", 5.5f);
        get("/features/" + key)
                .body("estimate.low", is(3))
                .body("estimate.confidence", equalTo("LOW"))
                .body("progress", equalTo("IN_PROGRESS"));
        get("/products/" + product + "/features").body("items[0].estimate.points", is(5.5f));
    }

    @Test
    void aFeatureMovesBeforeAfterToTheTopAndToTheBottom() {
        String a = feature("a"), b = feature("b"), c = feature("c"), d = feature("d");

        rank(d, "{\"before\":\"%s\"}".formatted(b)).statusCode(200).header("ETag", "\"2\"");
        assertThat(order()).containsExactly(a, d, b, c);
        rank(a, "{\"after\":\"%s\"}".formatted(b)).statusCode(200);
        assertThat(order()).containsExactly(d, b, a, c);
        rank(c, "{\"to\":\"TOP\"}").statusCode(200);
        assertThat(order()).containsExactly(c, d, b, a);
        rank(c, "{\"to\":\"BOTTOM\"}").statusCode(200);
        assertThat(order()).containsExactly(d, b, a, c);
    }

    @Test
    void movingAnItemToWhereItStandsChangesNothing() {
        String a = feature("a"), b = feature("b");

        rank(a, "{\"before\":\"%s\"}".formatted(b)).statusCode(200).header("ETag", "\"1\"");
        rank(a, "{\"to\":\"TOP\"}").statusCode(200).header("ETag", "\"1\"");
        rank(b, "{\"to\":\"BOTTOM\"}").statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void movingAnItemLeavesAllOthersAsTheyAre() {
        String a = feature("a"), b = feature("b"), c = feature("c");

        rank(c, "{\"before\":\"%s\"}".formatted(b)).statusCode(200);

        get("/features/" + a).header("ETag", "\"1\"");
        get("/features/" + b).header("ETag", "\"1\"");
    }

    @Test
    void aPlaceThatIsNoneIsRefusedByItsPointer() {
        String a = feature("a");
        for (String request : List.of(
                "{\"before\":\"%s\"}".formatted(a),
                "{\"before\":\"%s-99\"}".formatted(product),
                "{\"before\":\"%s-D1\"}".formatted(product))) {
            rank(a, request).statusCode(400).body("errors[0].pointer", equalTo("/before"));
        }
        rank(a, "{}").statusCode(400).body("errors[0].pointer", equalTo(""));
        rank(a, "{\"to\":\"TOP\",\"before\":\"x\"}").statusCode(400);
        rank(a, "{\"to\":\"MIDDLE\"}").statusCode(400).body("errors[0].pointer", equalTo("/to"));
        rank(product + "-99", "{\"to\":\"TOP\"}").statusCode(404);
    }

    @Test
    void rankHonoursIfMatchWhenItIsSent() {
        String a = feature("a");
        feature("b");

        post(given().header("If-Match", "\"7\""), "/features/" + a + "/rank", "{\"to\":\"BOTTOM\"}")
                .statusCode(412)
                .body("version", is(1));
    }

    @Test
    void twoWhoRankAtOnceBothGetWhatTheyAskedFor() {
        String anchor = feature("anchor");
        var movers = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            movers.add(feature("mover " + i));
        }

        movers.parallelStream()
                .forEach(mover ->
                        rank(mover, "{\"before\":\"%s\"}".formatted(anchor)).statusCode(200));

        assertThat(order()).hasSize(13).endsWith(anchor).containsAll(movers);
    }

    @Test
    void manyWhoCreateAtOnceGetDifferentKeysAndPlaces() {
        var keys = java.util.stream.IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> feature("feature " + i))
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(order()).hasSize(20).containsAll(keys);
    }

    @Test
    void anExternalReferenceBelongsToOneFeatureOfTheProduct() {
        String first = feature("a");
        patch("/features/" + first, "{\"externalRefs\":[{\"system\":\"jira\",\"key\":\"SHOP-1\"}]}")
                .statusCode(200)
                .body("externalRefs[0].key", equalTo("SHOP-1"));

        post(
                        "/products/" + product + "/features",
                        "{\"title\":\"b\",\"externalRefs\":[{\"system\":\"jira\",\"key\":\"SHOP-1\"}]}")
                .statusCode(409)
                .body("type", equalTo("/problems/external-ref-taken"))
                .body("key", equalTo("SHOP-1"))
                .body("item", notNullValue());

        patch("/features/" + first, "{\"externalRefs\":null}").statusCode(200);
        post(
                        "/products/" + product + "/features",
                        "{\"title\":\"b\",\"externalRefs\":[{\"system\":\"jira\",\"key\":\"SHOP-1\"}]}")
                .statusCode(201);
    }

    @Test
    void theListGoesOnWhereItsPageEnded() {
        for (int i = 0; i < 5; i++) {
            feature("feature " + i);
        }
        String next = get("/products/" + product + "/features?limit=2")
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");

        rank(product + "-5", "{\"to\":\"TOP\"}");

        List<String> rest = get("/products/" + product + "/features?limit=2&cursor=" + next)
                .extract()
                .path("items.key");
        assertThat(rest).containsExactly(product + "-3", product + "-4");
    }

    @Test
    void theSameCreationSentTwiceIsDoneOnce() {
        var request = given().header("Idempotency-Key", "k-" + product);
        String body = "{\"title\":\"Pay by card\"}";

        post(request, "/products/" + product + "/features", body)
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
        post(request, "/products/" + product + "/features", body)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Backlog-Token", matchesRegex("feature:[0-9a-f-]{36}@1"))
                .body("key", equalTo(product + "-1"));

        assertThat(order()).hasSize(1);
    }

    private String feature(String title) {
        return post("/products/" + product + "/features", "{\"title\":\"%s\"}".formatted(title))
                .statusCode(201)
                .extract()
                .path("key");
    }

    private List<String> order() {
        return get("/products/" + product + "/features?limit=200").extract().path("items.key");
    }

    private static io.restassured.response.ValidatableResponse rank(String feature, String request) {
        return post("/features/" + feature + "/rank", request);
    }
}
