package dev.tandem.product.friction;

import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FrictionApiTest {
    private AProduct product;

    @BeforeEach
    void aNewProduct() {
        product = new AProduct();
    }

    @Test
    void whatBothRankHighComesFirst() {
        String specs = raise("Late specs");
        String reviews = raise("Slow reviews");
        String alarms = raise("False alarms");
        String rooms = raise("No rooms");

        rank("engineering", alarms, reviews, specs).statusCode(200).body("items.id", contains(alarms, reviews, specs));
        rank("product", specs, reviews).statusCode(200);

        // 3 + 1, 2 + 2, then what one side ranks, then what nobody does.
        get(product.path("/frictions")).body("items.id", contains(specs, reviews, alarms, rooms));
        String next = get(product.path("/frictions?limit=2"))
                .body("items.id", contains(specs, reviews))
                .extract()
                .path("next");
        get(product.path("/frictions?limit=2&cursor=" + next))
                .body("items.id", contains(alarms, rooms))
                .body("items[0].places.engineering", is(1))
                .body("items[0].places.product", nullValue())
                .body("next", nullValue());
    }

    @Test
    void whoSolvesItIsKept() {
        String friction = raise("Late specs");
        rank("admin", friction).statusCode(200).body("items[0].places.product", is(1));

        patch("/frictions/" + friction, "{\"status\":\"SOLVED\",\"action\":\"Both agree first\"}")
                .statusCode(200)
                .body("status", equalTo("SOLVED"))
                .body("raisedBy.role", equalTo("engineering"))
                .body("statusBy.role", equalTo("admin"))
                .body("places.product", nullValue());

        get(product.path("/frictions?status=OPEN")).body("items.size()", is(0));
        get(product.path("/frictions?status=SOLVED")).body("items.id", contains(friction));
        rank("product", friction).statusCode(400).body("errors[0].pointer", equalTo("/items/0"));
        get("/frictions/" + friction + "/history")
                .body("items.summary", contains("solved", "ranked it at 1", "created"));
    }

    @Test
    void onlyWhoWritesHasASay() {
        String friction = raise("Late specs");

        rank("viewer", friction).statusCode(403);
        post(by("viewer"), product.path("/frictions"), "{\"what\":\"w\",\"impact\":\"i\"}")
                .statusCode(403);
        post(product.path("/frictions"), "{\"what\":\"w\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/impact"));
        delete(product.path("")).statusCode(409).body("contents.frictions", is(1));
        delete("/frictions/" + friction).statusCode(204);
        get("/frictions/" + friction).statusCode(404).body("type", equalTo("/problems/friction-not-found"));
    }

    private String raise(String what) {
        return post(
                        by("engineering"),
                        product.path("/frictions"),
                        "{\"what\":\"%s\",\"impact\":\"A day a week\"}".formatted(what))
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .extract()
                .path("id");
    }

    private ValidatableResponse rank(String role, String... frictions) {
        String items = Arrays.stream(frictions).map("\"%s\""::formatted).collect(Collectors.joining(","));
        return post(by(role), product.path("/frictions/rank"), "{\"items\":[%s]}".formatted(items));
    }

    private static RequestSpecification by(String role) {
        return given().header("Tandem-Role", role);
    }
}
