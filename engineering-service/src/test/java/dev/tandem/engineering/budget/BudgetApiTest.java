package dev.tandem.engineering.budget;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class BudgetApiTest {
    @Inject
    MeterRegistry metrics;

    private KnownProduct product;
    private Planning planning;

    @BeforeEach
    void aNewProduct() {
        product = new KnownProduct();
        planning = new Planning(product);
    }

    @Test
    void aRunningSprintShowsWhatWasPlannedAndWhatIsDone() {
        String feature = planning.feature(8);
        String debt = planning.debt(2);
        String sprint = planning.started(40, feature, debt);
        get(budget())
                .body("planned", is(0.2f))
                .body("actual", nullValue())
                .body("capacity", is(40))
                .body("running.planned.feature", is(8))
                .body("sprints", hasSize(0));

        Planning.finish(sprint, feature);

        get(budget()).body("actual", is(0)).body("liveBalance", is(1.6f)).body("running.done.feature", is(8));
        Planning.progress(sprint, feature, "IN_PROGRESS").statusCode(200);
        get(budget()).body("actual", nullValue()).body("liveBalance", is(0));
    }

    @Test
    void workOutsideAnySprintIsShownButDoesNotCount() {
        String debt = planning.debt(3);
        put(given().header("If-Match", "*"), "/items/" + debt + "/progress", "{\"progress\":\"DONE\"}")
                .statusCode(200);

        get(budget())
                .body("unplanned.items.key", contains(debt))
                .body("unplanned.points.debt", is(3))
                .body("unplanned.points.feature", is(0))
                .body("carry", is(0));
        post("/debt/" + debt + "/transitions", "{\"to\":\"OPEN\"}").statusCode(200);
        get(budget()).body("unplanned.items", hasSize(0));
    }

    @Test
    void aChangeOfStatusIsAnEventAndCounted() {
        double before = changesToCritical();
        for (int sprint = 0; sprint < 2; sprint++) {
            String feature = planning.feature(40);
            String path = planning.sprint(40, feature);
            Planning.start(path, "debt waits").statusCode(200);
            Planning.finish(path, feature);
            Planning.close(path).statusCode(200);
        }

        assertThat(changesToCritical()).isEqualTo(before + 1);
        // Counted in the background, every few seconds.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> metrics.get("tandem.budgets")
                                .tag("status", "CRITICAL")
                                .gauge()
                                .value()
                        >= 1);
        get("/products/" + product.key() + "/budget/changes?limit=1")
                .body("items.type", contains("dev.tandem.budget.status-changed.v1"))
                .body("items[0].changes.status.from", equalTo("INSUFFICIENT_DATA"))
                .body("items[0].changes.status.to", equalTo("CRITICAL"));
        assertThat(products("CRITICAL")).contains(product.key());
        assertThat(products("ON_TARGET")).doesNotContain(product.key());
    }

    @Test
    void everyProductIsListedAlsoThoseWithoutASprint() {
        assertThat(products("INSUFFICIENT_DATA")).contains(product.key());
        get("/budgets?status=FINE")
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("parameter", equalTo("status"));
        get("/products/" + product.key() + "/budget/check?fail-on=FINE")
                .statusCode(400)
                .body("parameter", equalTo("fail-on"));
        get("/products/NOWHERE/budget").statusCode(404);
        get("/products/" + product.key() + "/budget/check")
                .statusCode(200)
                .body("status", equalTo("INSUFFICIENT_DATA"));
    }

    private List<String> products(String status) {
        var keys = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            Map<String, Object> page = get("/budgets?limit=200&status=" + status + cursor)
                    .statusCode(200)
                    .extract()
                    .path("");
            ((List<?>) page.get("items")).forEach(item -> keys.add((String) ((Map<?, ?>) item).get("product")));
            cursor = page.get("next") == null ? null : "&cursor=" + page.get("next");
        }
        return keys;
    }

    private double changesToCritical() {
        var counter = metrics.find("tandem.budget.status.changes")
                .tag("from", "INSUFFICIENT_DATA")
                .tag("to", "CRITICAL")
                .counter();
        return counter == null ? 0 : counter.count();
    }

    @Test
    void debtThatIsClosedOutsideAnySprintIsListedAsUnplanned() {
        String debt = planning.debt(2);

        post("/debt/" + debt + "/transitions", "{\"to\":\"DONE\"}").statusCode(200);
        get(budget()).body("unplanned.items.key", contains(debt)).body("unplanned.points.debt", is(2));

        post("/debt/" + debt + "/transitions", "{\"to\":\"OPEN\"}").statusCode(200);
        get(budget()).body("unplanned.items", hasSize(0));
        awaitField("/products/" + product.key() + "/backlog/" + debt, "position", 1);
    }

    private String budget() {
        return "/products/" + product.key() + "/budget";
    }
}
