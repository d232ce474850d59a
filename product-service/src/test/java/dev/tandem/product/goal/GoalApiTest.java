package dev.tandem.product.goal;

import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class GoalApiTest {
    private AProduct product;

    @BeforeEach
    void aNewProduct() {
        product = new AProduct();
    }

    @Test
    void aGoalSaysHowMuchOfItsMetricsWayIsDone() {
        String goal = goal("\"metric\":{\"name\":\"Visitors who pay\",\"unit\":\"%\",\"baseline\":48,\"target\":60}");
        get("/goals/" + goal).statusCode(200).body("progress", nullValue()).body("metric.baseline", is(48));

        patch("/goals/" + goal, "{\"metric\":{\"current\":51}}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("metric.name", equalTo("Visitors who pay"))
                .body("progress", is(0.25f));
        patch("/goals/" + goal, "{\"metric\":{\"current\":70}}").body("progress", is(1));
        patch("/goals/" + goal, "{\"metric\":{\"current\":40}}").body("progress", is(0));
    }

    @Test
    void aMetricThatFallsTowardsItsTargetCountsToo() {
        String goal = goal("\"metric\":{\"name\":\"Calls\",\"baseline\":100,\"target\":50,\"current\":60}");

        get("/goals/" + goal).body("progress", is(0.8f));
    }

    @Test
    void aMetricWithoutAWayToGoIsRefused() {
        post(product.path("/goals"), "{\"title\":\"a\",\"metric\":{\"name\":\"b\",\"baseline\":5,\"target\":5.0}}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/metric"));
        post(product.path("/goals"), "{\"title\":\"a\",\"metric\":{\"name\":\"b\"},\"progress\":1}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/progress"));
    }

    @Test
    void anInitiativeServesAGoalOfTheSameProduct() {
        String goal = goal("");
        String foreign = post(new AProduct().path("/goals"), "{\"title\":\"a\"}")
                .extract()
                .path("id");

        post(product.path("/initiatives"), "{\"title\":\"a\",\"goalId\":\"%s\"}".formatted(foreign))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/goalId"));
        post(product.path("/initiatives"), "{\"title\":\"a\",\"goalId\":\"%s\"}".formatted(goal))
                .statusCode(201)
                .body("goalId", equalTo(goal));
    }

    @Test
    void aGoalIsKeptWhileAnythingServesIt() {
        String goal = goal("");
        String initiative = post(
                        product.path("/initiatives"), "{\"title\":\"Every way\",\"goalId\":\"%s\"}".formatted(goal))
                .extract()
                .path("id");
        String feature = product.feature("Pay by card", "\"initiativeId\":\"%s\"".formatted(initiative));

        delete("/goals/" + goal)
                .statusCode(409)
                .body("type", equalTo("/problems/still-in-use"))
                .body("by", contains("Every way"));
        delete("/initiatives/" + initiative).statusCode(409).body("by", contains(feature));

        patch("/features/" + feature, "{\"initiativeId\":null}").statusCode(200);
        delete("/initiatives/" + initiative).statusCode(204);
        delete("/goals/" + goal).statusCode(204);
        get("/goals/" + goal).statusCode(404).body("type", equalTo("/problems/goal-not-found"));
        get("/initiatives/" + initiative).statusCode(404).body("type", equalTo("/problems/initiative-not-found"));
        get("/goals/" + goal + "/history").statusCode(200).body("items.version", contains(2, 1));
    }

    @Test
    void listsGoOnPageByPage() {
        String first = goal("");
        String second = goal("");
        String next = get(product.path("/goals?limit=1"))
                .body("items.id", contains(first))
                .extract()
                .path("next");

        get(product.path("/goals?limit=1&cursor=" + next))
                .body("items.id", contains(second))
                .body("next", nullValue());
        get("/products/NOWHERE/goals").statusCode(404);
        get("/products/NOWHERE/initiatives").statusCode(404);
    }

    private String goal(String more) {
        String fields = more.isBlank() ? "" : "," + more;
        return post(product.path("/goals"), "{\"title\":\"More visitors pay\"%s}".formatted(fields))
                .statusCode(201)
                .header("Location", containsString("/api/v1/goals/"))
                .extract()
                .path("id");
    }
}
