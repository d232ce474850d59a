package dev.tandem.engineering.estimate;

import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class EstimateBatchTest {
    private KnownProduct product;
    private String feature;
    private String debt;

    @BeforeEach
    void aFeatureAndADebtItem() {
        product = new KnownProduct();
        feature = product.feature();
        debt = new Planning(product).debt(1);
    }

    @Test
    void aMeetingsEstimatesAreTakenTogether() {
        batch("""
                {"item":"%s","points":5,"low":3,"high":8,"confidence":"HIGH","assumptions":["a sandbox"]},
                {"item":"%s","points":2}
                """.formatted(feature, debt))
                .statusCode(200)
                .body("items.item", contains(feature, debt))
                .body("items.revision", contains(1, 2));

        get("/items/" + feature + "/estimate").body("points", is(5)).body("assumptions", contains("a sandbox"));
        get("/items/" + debt + "/estimate").body("points", is(2));
    }

    @Test
    void eachIsComparedWithItsOwnCurrentEstimate() {
        String both = "{\"item\":\"%s\",\"points\":%d},{\"item\":\"%s\",\"points\":2}";
        batch(both.formatted(feature, 5, debt)).body("items.revision", contains(1, 2));
        batch(both.formatted(feature, 8, debt)).body("items.revision", contains(2, 2));
        batch(both.formatted(feature, 8, debt)).body("items.revision", contains(2, 2));
        batch(both.formatted(feature, 5, debt)).body("items.revision", contains(3, 2));
    }

    @Test
    void nothingIsTakenAndEveryItemAtFaultIsNamedWhereOneIsUnknown() {
        batch("""
                {"item":"%s","points":5},{"item":"NOPE-1","points":5},{"item":"NOPE-2","points":5}
                """.formatted(feature))
                .statusCode(404)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/item-not-known-yet"))
                .body("items", contains("NOPE-1", "NOPE-2"));

        get("/items/" + feature + "/estimate").statusCode(404);
    }

    @Test
    void itemsOfOtherProductsAndRepeatedOnesAreNamedByTheirPlace() {
        String foreign = new KnownProduct().feature();
        batch("""
                {"item":"%s","points":5},{"item":"%s","points":5},{"item":"%s","points":3}
                """.formatted(feature, foreign, feature))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/estimates/1/item", "/estimates/2/item"));
    }

    @Test
    void eachEstimateIsCheckedAsASingleOne() {
        batch("{\"item\":\"%s\",\"points\":0},{\"points\":3}".formatted(feature))
                .statusCode(400)
                .body("errors.pointer", contains("/estimates/0/points"));
        batch("{\"item\":\"%s\",\"points\":5,\"low\":6}".formatted(feature))
                .statusCode(400)
                .body("errors.pointer", contains("/estimates/0"));
        batch("").statusCode(400).body("errors.pointer", contains("/estimates"));
        String many = IntStream.range(0, 201)
                .mapToObj(i -> "{\"item\":\"%s\",\"points\":1}".formatted(feature))
                .collect(Collectors.joining(","));
        batch(many).statusCode(400).body("errors.pointer", contains("/estimates"));
    }

    @Test
    void onlyEngineeringEstimates() {
        post(given().header("Tandem-Role", "product"), "/products/" + product.key() + "/estimates", "{}")
                .statusCode(403);
    }

    private ValidatableResponse batch(String estimates) {
        return post("/products/" + product.key() + "/estimates", "{\"estimates\":[%s]}".formatted(estimates));
    }
}
