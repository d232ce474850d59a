package dev.tandem.engineering.feasibility;

import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FeasibilityApiTest {
    private String feature;
    private String path;

    @BeforeEach
    void aFeature() {
        feature = new KnownProduct().feature();
        path = "/items/" + feature + "/feasibility";
    }

    @Test
    void theLastWordCountsAndIsToldOnce() {
        get(path).statusCode(200).header("ETag", "\"0\"").body("verdict", nullValue());
        put(given().header("If-Match", "\"0\""), path, "{\"verdict\":\"FEASIBLE\"}")
                .statusCode(200)
                .header("ETag", "\"1\"");
        String instead = """
                {"verdict":"NOT_AS_ASKED","note":"No sandbox","options":[{"name":"The provider's page"}]}""";
        put(given().header("If-Match", "\"1\""), path, instead)
                .statusCode(200)
                .body("options.name", contains("The provider's page"))
                .body("by.role", equalTo("admin"))
                .body("version", equalTo(2));
        put(given().header("If-Match", "*"), path, instead).statusCode(200).body("version", equalTo(2));
        get("/items/" + feature + "/history").body("items[0].type", equalTo("dev.tandem.work-item.assessed.v1"));
    }

    @Test
    void whatCannotBeTakenIsRefused() {
        put(given(), path, "{\"verdict\":\"RISKY\"}").statusCode(428);
        put(given().header("If-Match", "\"5\""), path, "{\"verdict\":\"RISKY\"}")
                .statusCode(412);
        put(given().header("If-Match", "*"), path, "{\"verdict\":\"NOT_AS_ASKED\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/note"));
        put(given().header("If-Match", "*"), path, "{\"verdict\":\"PERHAPS\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/verdict"));
        put(given().header("If-Match", "*").header("Tandem-Role", "product"), path, "{\"verdict\":\"RISKY\"}")
                .statusCode(403);
        get("/items/NOPE-1/feasibility").statusCode(404);
    }
}
