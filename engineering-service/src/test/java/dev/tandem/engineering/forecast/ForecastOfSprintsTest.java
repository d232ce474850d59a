package dev.tandem.engineering.forecast;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The forecast over sprints that were really closed, not recorded for a test. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ForecastOfSprintsTest {
    @Test
    void thePaceOfClosedSprintsTellsWhenTheRestIsDone() {
        var product = new KnownProduct();
        var planning = new Planning(product);
        String path = "/products/" + product.key() + "/forecast?seed=7";
        get(path).statusCode(200).body("status", equalTo("INSUFFICIENT_DATA")).body("items", empty());

        for (int i = 0; i < 3; i++) {
            String feature = planning.feature(8);
            String debt = planning.debt(2);
            String sprint = planning.started(10, feature, debt);
            Planning.finish(sprint, feature, debt);
            Planning.close(sprint).statusCode(200);
        }
        String next = planning.feature(8);
        String later = planning.feature(8);
        awaitField("/products/" + product.key() + "/backlog/" + later, "points", 8);

        get(path)
                .statusCode(200)
                .body("status", equalTo("FORECAST"))
                .body("items.key", contains(next, later))
                .body("items[0].p50", notNullValue());
    }
}
