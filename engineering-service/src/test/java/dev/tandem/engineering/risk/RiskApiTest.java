package dev.tandem.engineering.risk;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class RiskApiTest {
    private KnownProduct product;
    private String feature;

    @BeforeEach
    void aFeature() {
        product = new KnownProduct();
        feature = product.feature();
    }

    @Test
    void openRisksShowInTheBacklogWithTheHighestSeverity() {
        String low = raise("LOW");
        String high = raise("HIGH");
        awaitField(inBacklog(), "risks", Map.of("open", 2, "highest", "HIGH"));

        patch(high, "{\"status\":\"MITIGATED\",\"mitigation\":\"a simulator\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("mitigation", equalTo("a simulator"));
        awaitField(inBacklog(), "risks", Map.of("open", 1, "highest", "LOW"));

        given().header("If-Match", "\"1\"").delete("/api/v1" + low).then().statusCode(204);
        awaitField(inBacklog(), "risks.open", 0);
        get(low).statusCode(404).body("type", equalTo("/problems/risk-not-found"));
        get("/items/" + feature + "/risks").body("items", hasSize(1)).body("items.status", contains("MITIGATED"));
        get(low + "/history").body("items.type", contains("dev.tandem.risk.deleted.v1", "dev.tandem.risk.raised.v1"));
    }

    @Test
    void aRiskIsRaisedOnWhatIsKnownAndSaysWhatCouldGoWrong() {
        post("/items/" + feature + "/risks", "{\"severity\":\"HUGE\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/severity"));
        post("/items/" + feature + "/risks", "{}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/kind", "/severity", "/statement"));
        post("/items/NOPE-1/risks", "{\"kind\":\"QUALITY\",\"severity\":\"LOW\",\"statement\":\"x\"}")
                .statusCode(404)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/item-not-known-yet"));
        get("/risks/one").statusCode(404).body("type", equalTo("/problems/risk-not-found"));
        post(given().header("Tandem-Role", "product"), "/items/" + feature + "/risks", "{}")
                .statusCode(403);
    }

    @Test
    void aListGoesOnWhereItEnded() {
        raise("LOW");
        raise("MEDIUM");
        String next = get("/items/" + feature + "/risks?limit=1")
                .body("items.severity", contains("LOW"))
                .extract()
                .path("next");

        get("/items/" + feature + "/risks?limit=1&cursor=" + next).body("items.severity", contains("MEDIUM"));

        String all = "/products/" + product.key() + "/risks";
        get(all).body("items.severity", contains("LOW", "MEDIUM"));
        get(all + "?status=OPEN&severity=MEDIUM,HIGH").body("items.severity", contains("MEDIUM"));
        get(all + "?severity=WORST").statusCode(400).body("parameter", equalTo("severity"));
    }

    private String raise(String severity) {
        String id = post("/items/" + feature + "/risks", """
                        {"kind":"DEPENDENCY","severity":"%s","statement":"The sandbox is late"}
                        """.formatted(severity))
                .statusCode(201)
                .header("Location", matchesRegex(".*/api/v1/risks/[0-9a-f-]{36}"))
                .body("status", equalTo("OPEN"))
                .body("item", equalTo(feature))
                .extract()
                .path("id");
        return "/risks/" + id;
    }

    private String inBacklog() {
        return "/products/" + product.key() + "/backlog/" + feature;
    }
}
