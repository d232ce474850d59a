package dev.tandem.engineering.estimate;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class EstimateApiTest {
    private KnownProduct product;
    private String feature;

    @BeforeEach
    void aFeature() {
        product = new KnownProduct();
        feature = product.feature();
    }

    @Test
    void aFeatureThatHasTheKeyOfADeletedOneIsEstimatedOnItsOwn() {
        estimate("{\"points\":3}").statusCode(201);
        product.delete(feature);
        String again = product.deletedAndCreatedAgain().feature();
        assertThat(again).isEqualTo(feature);

        estimate("{\"points\":8}").statusCode(201);

        get("/items/" + again + "/estimates").body("items.points", contains(8));
        get("/items/" + again + "/history").body("items.version", contains(1));
    }

    @Test
    void anEstimateHasARangeAConfidenceAndAssumptionsAndNeedsNoIfMatch() {
        estimate("{\"points\":5,\"low\":3,\"high\":8,\"confidence\":\"MEDIUM\",\"assumptions\":[\"a sandbox\"]}")
                .statusCode(201)
                .header("Backlog-Token", matchesRegex("work-item:[0-9a-f-]{36}@1"))
                .body("revision", is(1));
        get("/items/" + feature + "/estimate")
                .statusCode(200)
                .body("points", is(5))
                .body("high", is(8))
                .body("assumptions", contains("a sandbox"));
        awaitField("/products/" + product.key() + "/backlog", "items[0].points", 5);
    }

    @Test
    void revisionsAreKeptNewestFirst() {
        estimate("{\"points\":5}").statusCode(201);
        estimate("{\"points\":8.5}").statusCode(200).body("revision", is(2));
        estimate("{\"points\":8.5}").statusCode(200).body("revision", is(2));

        get("/items/" + feature + "/estimates")
                .body("items.points", contains(8.5f, 5))
                .body("items.revision", contains(2, 1));
        String next = get("/items/" + feature + "/estimates?limit=1").extract().path("next");
        get("/items/" + feature + "/estimates?limit=1&cursor=" + next).body("items.revision", contains(1));
    }

    @Test
    void aDebtItemCanBeEstimatedTheMomentItIsThere() {
        String debt = post("/products/" + product.key() + "/debt", "{\"title\":\"a\",\"consequence\":\"b\"}")
                .extract()
                .path("key");

        put(given(), "/items/" + debt + "/estimate", "{\"points\":3}").statusCode(201);
        get("/debt/" + debt).body("estimate.points", is(3));
    }

    @Test
    void anItemThatThisServiceHasNotHeardOfMayBeAskedForAgain() {
        put(given(), "/items/" + product.key() + "-99/estimate", "{\"points\":3}")
                .statusCode(404)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/item-not-known-yet"));
        get("/items/" + feature + "/estimate").statusCode(404).body("type", equalTo("/problems/estimate-not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"points\":0}",
                "{\"points\":-1}",
                "{\"points\":1000.1}",
                "{\"points\":2.55}",
                "{\"points\":\"5\"}",
                "{\"points\":1e400}",
                "{\"points\":1e-400}",
                "{\"points\":null}"
            })
    void pointsOutOfBoundsAreRefusedByTheirPointer(String body) {
        estimate(body)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/points"))
                .body("errors[0].detail", not(containsString("dev.tandem")));
    }

    @Test
    void aRangeMustHoldTheEstimate() {
        estimate("{\"points\":5,\"low\":6}").statusCode(400).body("detail", containsString("low ≤ points ≤ high"));
        estimate("{\"points\":5,\"high\":4}").statusCode(400);
        estimate("{\"points\":5,\"confidence\":\"SURE\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/confidence"));
    }

    @Test
    void manyFirstEstimatesAtOnceBecomeRevisions() {
        IntStream.rangeClosed(1, 10)
                .parallel()
                .forEach(points -> put(given(), "/items/" + feature + "/estimate", "{\"points\":%d}".formatted(points))
                        .statusCode(org.hamcrest.Matchers.oneOf(200, 201)));

        get("/items/" + feature + "/estimates").body("items.revision", contains(10, 9, 8, 7, 6, 5, 4, 3, 2, 1));
    }

    @Test
    void onlyEngineeringEstimates() {
        put(given().header("Tandem-Role", "product"), "/items/" + feature + "/estimate", "{\"points\":5}")
                .statusCode(403);
    }

    private io.restassured.response.ValidatableResponse estimate(String body) {
        return put(given(), "/items/" + feature + "/estimate", body);
    }
}
