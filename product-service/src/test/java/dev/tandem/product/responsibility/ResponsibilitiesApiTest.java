package dev.tandem.product.responsibility;

import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ResponsibilitiesApiTest {
    private static final String ROLLOUT =
            "{\"area\":\"ROLLOUT\",\"whose\":\"PRODUCT\",\"who\":\"Paula\",\"standIn\":\"Erin\"}";
    private static final String EXPORTS = "{\"area\":\"Data exports\",\"whose\":\"ENGINEERING\",\"who\":\"Erin\"}";

    private AProduct product;
    private String path;

    @BeforeEach
    void aNewProduct() {
        product = new AProduct();
        path = product.path("/responsibilities");
    }

    @Test
    void nothingIsDropped() {
        get(path)
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("areas.area", hasItem("ON_CALL"))
                .body("unowned", hasItem("ROLLOUT"));
        say(ROLLOUT, EXPORTS)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("areas.area", hasItem("ON_CALL"))
                .body("unowned", not(hasItem("ROLLOUT")));

        say(ROLLOUT)
                .statusCode(409)
                .body("type", equalTo("/problems/areas-left-out"))
                .body("areas", contains("Data exports"));
        say(ROLLOUT, "{\"area\":\"SPEC\",\"who\":\"Paula\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/areas/1/whose"));
        get(path + "/history").body("items.type", contains("dev.tandem.responsibilities.changed.v1"));
    }

    @Test
    void bothAgreeOnWhatTheyRead() {
        answer("product", 1).statusCode(400).body("errors[0].pointer", equalTo("/version"));
        say(ROLLOUT).statusCode(200);

        answer("engineering", 1).statusCode(200).body("agreements.side", contains("ENGINEERING"));
        answer("product", 1).statusCode(200).body("agreements.side", contains("PRODUCT", "ENGINEERING"));
        answer("viewer", 1).statusCode(403);
        say(ROLLOUT, EXPORTS).statusCode(200).body("agreements.outdated", contains(true, true));
        answer("engineering", 3)
                .statusCode(409)
                .body("type", equalTo("/problems/agreement-outdated"))
                .body("since", is(4));
        answer("engineering", 4).statusCode(200).body("agreements.outdated", contains(true, false));
    }

    @Test
    void whoSawAnotherVersionIsTold() {
        put(given().header("If-Match", "\"1\""), path, areas(ROLLOUT)).statusCode(412);
        put(given().header("If-Match", "\"0\""), path, areas(ROLLOUT)).statusCode(200);
        put(given().header("If-Match", "\"0\""), path, areas(EXPORTS)).statusCode(412);
    }

    @Test
    void ofTwoWhoSayItFirstOneIsTold() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> first = () -> put(given().header("If-Match", "\"0\""), path, areas(ROLLOUT))
                    .extract()
                    .statusCode();
            var statuses = new ArrayList<Integer>();
            for (var each : threads.invokeAll(List.of(first, first))) {
                statuses.add(each.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whoHasTheRolloutsRollsOutWhatNamesNobody() {
        String feature = product.committedFeature("Pay by card");
        product.finish(feature, 5);
        AProduct.transition(feature, "SHIPPED").statusCode(409).body("missing", contains("rolloutOwner"));

        say(ROLLOUT).statusCode(200);

        AProduct.transition(feature, "SHIPPED").statusCode(200).body("rolloutOwner", equalTo("Paula"));
        patch("/features/" + feature, "{\"why\":\"They asked\"}").statusCode(200);
    }

    @Test
    void theyGoWithTheProduct() {
        say(ROLLOUT).statusCode(200);

        delete(product.path("")).statusCode(204);

        get(path).statusCode(404).body("type", equalTo("/problems/product-not-found"));
    }

    private ValidatableResponse say(String... areas) {
        return put(given().header("If-Match", "*"), path, areas(areas));
    }

    private static String areas(String... areas) {
        return "{\"areas\":[%s]}".formatted(String.join(",", areas));
    }

    private ValidatableResponse answer(String role, int version) {
        return post(by(role), path + "/agreements", "{\"verdict\":\"AGREED\",\"version\":%d}".formatted(version));
    }

    private static RequestSpecification by(String role) {
        return given().header("Tandem-Role", role);
    }
}
