package dev.tandem.engineering.budget;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The example of the design, sprint by sprint over HTTP. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class BudgetExampleTest {
    private KnownProduct product;
    private Planning planning;

    @BeforeEach
    void aNewProduct() {
        product = new KnownProduct();
        planning = new Planning(product);
    }

    @Test
    void theCarryShowsWhatTheRatioHides() {
        budget().body("status", equalTo("INSUFFICIENT_DATA"))
                .body("carry", is(0))
                .body("nextTarget", is(0.2f))
                .body("capacity", nullValue())
                .body("planned", nullValue())
                .body("rolling", nullValue());

        sprint(32, 8).body("carry", is(0)).body("status", equalTo("INSUFFICIENT_DATA"));
        sprint(36, 4).body("carry", is(4)).body("rolling", is(0.15f)).body("status", equalTo("ON_TARGET"));
        get("/products/" + product.key() + "/budget/check").statusCode(200).body("status", equalTo("ON_TARGET"));
        sprint(38, 2).body("carry", is(8)).body("rolling", is(0.1167f)).body("status", equalTo("UNDERSPENT"));
        sprint(30, 10).body("carry", is(6)).body("rolling", is(0.15f)).body("status", equalTo("ON_TARGET"));
        sprint(35, 5).body("carry", is(8)).body("rolling", is(0.145f)).body("status", equalTo("UNDERSPENT"));
        sprint(33, 7)
                .body("carry", is(8))
                .body("rolling", is(0.15f))
                .body("planned", is(0.175f))
                .body("actual", is(0.175f))
                .body("nextTarget", is(0.4f))
                .body("status", equalTo("CRITICAL"))
                .body("policy.debtShare", is(0.2f))
                .body("policy.tolerance", is(0.05f))
                .body("policy.windowSprints", is(6))
                .body("sprints.done.feature", contains(32, 36, 38, 30, 35, 33))
                .body("sprints.done.debt", contains(8, 4, 2, 10, 5, 7))
                .body("sprints.carry", contains(0, 4, 8, 6, 8, 8))
                .body("sprints.atLimit", contains(false, false, true, false, true, true))
                .body("sprints.capacity", contains(40, 40, 40, 40, 40, 40));

        get("/products/" + product.key() + "/budget/check")
                .statusCode(200)
                .body("status", equalTo("CRITICAL"))
                .body("causes.kind", contains("CARRY"))
                .body("causes[0].sprints.actual", contains(0.125f, 0.175f));
        get("/products/" + product.key() + "/budget/check?fail-on=UNDERSPENT").statusCode(200);
        get("/products/" + product.key() + "/budget/check?fail-on=CRITICAL,UNDERSPENT")
                .statusCode(503)
                .body("type", equalTo("/problems/budget-off-target"))
                .body("status", is(503))
                .body("budgetStatus", equalTo("CRITICAL"))
                .body("carry", is(8))
                .body("nextTarget", is(0.4f));
        get("/products/" + product.key() + "/budget/history?limit=4")
                .body("items.carry", contains(8, 8, 6, 8))
                .body("items.status", contains("CRITICAL", "UNDERSPENT", "ON_TARGET", "UNDERSPENT"));
        String next = get("/products/" + product.key() + "/budget/history?limit=4")
                .extract()
                .path("next");
        get("/products/" + product.key() + "/budget/history?limit=4&cursor=" + next)
                .body("items", hasSize(2))
                .body("items.number", contains(2, 1))
                .body("next", nullValue());
        awaitField("/products/" + product.key() + "/backlog", "share.carry", 8);
    }

    private ValidatableResponse sprint(int feature, int debt) {
        String f = planning.feature(feature);
        String d = planning.debt(debt);
        String sprint = planning.started(40, f, d);
        Planning.finish(sprint, f, d);
        Planning.close(sprint).statusCode(200);
        return budget();
    }

    private ValidatableResponse budget() {
        return get("/products/" + product.key() + "/budget").statusCode(200);
    }
}
