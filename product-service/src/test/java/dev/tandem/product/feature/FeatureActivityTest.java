package dev.tandem.product.feature;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** What somebody does is told in words: in the history, and by the event in the activity of both services. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FeatureActivityTest {
    @Test
    void whoDidWhatIsToldInWords() {
        var product = new AProduct();
        String first = product.feature("first");
        String second = product.feature("second");

        ana().body("{\"after\":\"%s\"}".formatted(second))
                .post("/api/v1/features/" + first + "/rank")
                .then()
                .statusCode(200);
        ana().body("{\"to\":\"DROPPED\",\"reason\":\"nobody asks for it\"}")
                .post("/api/v1/features/" + second + "/transitions")
                .then()
                .statusCode(200);

        get("/features/" + first + "/history").body("items.summary", contains("moved behind " + second, "created"));
        String activity = "/products/" + product.key() + "/activity?actor=ana";
        awaitField(activity, "items[0].summary", "moved from PROPOSED to DROPPED");
        get(activity)
                .body("items.subject", contains(second, first))
                .body("items[1].summary", equalTo("moved behind " + second))
                .body("items[1].role", equalTo("product"))
                .body("items[1].kind", equalTo("feature"));
    }

    private static RequestSpecification ana() {
        return given().contentType("application/json")
                .header("Tandem-Role", "product")
                .header("Tandem-Actor", "ana");
    }
}
