package dev.tandem.product.feature;

import static dev.tandem.product.AProduct.transition;
import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.StalledView;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class NotCaughtUpTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Inject
    CaughtUp caughtUp;

    @Test
    void whatEngineeringMayHaveSaidIsWaitedForAndProductsOwnWorkGoesOn() throws SQLException {
        var product = new AProduct();
        String feature = product.definedFeature("Pay by card");
        await().atMost(TIMEOUT).until(caughtUp::isCaughtUp);

        try (var stalled = StalledView.setBack()) {
            patch("/features/" + feature, "{\"title\":\"Pay by any card\"}").statusCode(200);
            await().atMost(TIMEOUT).until(() -> !caughtUp.isCaughtUp());

            for (String to : new String[] {"COMMITTED", "DROPPED"}) {
                transition(feature, to)
                        .statusCode(503)
                        .header("Retry-After", "1")
                        .body("type", equalTo("/problems/not-caught-up"));
            }
            delete("/features/" + feature).statusCode(503);
            delete(product.path("")).statusCode(503);
            transition(feature, "PROPOSED").statusCode(200);
            get("/features/" + feature).statusCode(200);
        }

        await().atMost(TIMEOUT).until(caughtUp::isCaughtUp);
        transition(feature, "DROPPED").statusCode(200);
    }
}
