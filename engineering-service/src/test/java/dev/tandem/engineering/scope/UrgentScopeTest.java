package dev.tandem.engineering.scope;

import static dev.tandem.engineering.Planning.finish;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class UrgentScopeTest {
    private KnownProduct product;
    private Planning planning;
    private String sprint;

    @BeforeEach
    void aFullSprint() {
        product = new KnownProduct();
        planning = new Planning(product);
        sprint = planning.started(40, planning.feature(32), planning.debt(8));
    }

    @Test
    void whatIsBeyondTheCapacityIsTradedOffOrRefused() {
        String mobile = planning.feature(24);
        String texts = "\"timelineImpact\":\"none\",\"qualityImpact\":\"none\",\"recommendation\":\"do it\"";

        change("\"add\":[\"%s\"]".formatted(mobile))
                .statusCode(400)
                .body("errors.pointer", contains("/timelineImpact", "/qualityImpact", "/recommendation"));
        change("\"add\":[\"%s\"],%s".formatted(mobile, texts))
                .statusCode(409)
                .body("type", equalTo("/problems/commitment-out-of-bounds"))
                .body("broken", contains("SHARE", "CAPACITY"))
                .body("committed", is(64))
                .body("capacity", is(40));

        change("\"add\":[\"%s\"],\"tradeoff\":\"The launch comes first\",%s".formatted(mobile, texts))
                .statusCode(201)
                .body("status", equalTo("REQUESTED"))
                .body("effect.in.feature", is(24))
                .body("effect.load", is(64))
                .body("effect.share", is(0.125f))
                .body("effect.capacity", is(40))
                .body("tradeoffs[0].overridden", contains("SHARE", "CAPACITY"));
    }

    @Test
    void anOutageComesInAtOnceAndCountsLikeAnyOther() {
        String outage = debt("\"expedite\":true", 5);

        change("\"add\":[\"%s\"]".formatted(outage))
                .statusCode(201)
                .body("status", equalTo("ACCEPTED"))
                .body("inForceAtOnce", is(true));

        finish(sprint, outage);
        get(sprint).body("added.debt", is(5)).body("done.debt", is(5));
        get("/products/" + product.key() + "/budget").body("running.done.debt", is(5));
    }

    @Test
    void anOutageThatIsOverIsBookedIntoTheSprintInWhichItWas() {
        String outage = debt("\"expedite\":true", 3);
        put(given().header("If-Match", "*"), "/items/" + outage + "/progress", "{\"progress\":\"DONE\"}")
                .statusCode(200);
        get("/products/" + product.key() + "/budget").body("unplanned.items.key", contains(outage));

        change("\"add\":[\"%s\"]".formatted(outage)).statusCode(201).body("status", equalTo("ACCEPTED"));

        get(sprint).body("done.debt", is(3));
        get("/products/" + product.key() + "/budget")
                .body("unplanned.items", empty())
                .body("running.done.debt", is(3));
    }

    @Test
    void smallRequestsComeInAtOnceUntilThePolicyGrantsNoMore() {
        String first = debt("\"kind\":\"OPS\"", 1);
        String second = debt("\"kind\":\"OPS\"", 1);
        String third = debt("\"kind\":\"OPS\"", 0.5);

        change("\"add\":[\"%s\"]".formatted(first)).statusCode(201).body("inForceAtOnce", is(true));
        change("\"add\":[\"%s\"]".formatted(second)).statusCode(201).body("inForceAtOnce", is(true));
        // Two of 40 points are 5 %: the third is asked for like anything else.
        change("\"add\":[\"%s\"]".formatted(third)).statusCode(400);
    }

    private String debt(String more, double points) {
        String key = post("/products/" + product.key() + "/debt", """
                        {"title":"The shop is down","consequence":"Nobody can pay",%s}""".formatted(more))
                .statusCode(201)
                .extract()
                .path("key");
        return planning.estimated(key, points);
    }

    private ValidatableResponse change(String more) {
        return post(sprint + "/scope-changes", "{\"whatChanged\":\"It burns\",%s}".formatted(more));
    }
}
