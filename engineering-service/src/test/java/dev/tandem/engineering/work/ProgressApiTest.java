package dev.tandem.engineering.work;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ProgressApiTest {
    @Test
    void workOutsideASprintGoesOnAndLeavesTheBacklogWhenItIsDone() {
        var product = new KnownProduct();
        String feature = product.feature();
        String path = "/items/" + feature + "/progress";

        get(path).statusCode(200).header("ETag", "\"0\"").body("progress", equalTo("TODO"));
        put(given().header("If-Match", "\"0\""), path, "{\"progress\":\"IN_PROGRESS\"}")
                .statusCode(200)
                .header("ETag", "\"1\"");
        awaitField("/products/" + product.key() + "/backlog", "items[0].progress", "IN_PROGRESS");

        put(given().header("If-Match", "*"), path, "{\"progress\":\"DONE\"}").statusCode(200);
        awaitField("/products/" + product.key() + "/backlog", "items", List.of());
    }

    @Test
    void progressNeedsAPreconditionAndAKnownItem() {
        var product = new KnownProduct();
        String path = "/items/" + product.feature() + "/progress";

        put(given(), path, "{\"progress\":\"DONE\"}").statusCode(428);
        put(given().header("If-Match", "\"3\""), path, "{\"progress\":\"DONE\"}")
                .statusCode(412);
        put(given().header("If-Match", "*"), path, "{\"progress\":\"ALMOST\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/progress"));
        put(given().header("If-Match", "*"), "/items/NOPE-1/progress", "{\"progress\":\"DONE\"}")
                .statusCode(404);
    }
}
