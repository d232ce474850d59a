package dev.tandem.engineering.debt;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class DebtSplitApiTest {
    private static final String TWO =
            "{\"parts\":[{\"title\":\"First half\"},{\"title\":\"Second half\",\"area\":\"billing\"}]}";

    private KnownProduct product;

    @BeforeEach
    void aProduct() {
        product = new KnownProduct();
    }

    @Test
    void partsStandInTheirWholesPlaceAndItIsDoneOnceTheyAre() {
        String whole = debt("Old gateway");
        String behind = debt("Slow builds");

        var parts = split(whole, TWO)
                .statusCode(201)
                .header("Location", endsWith("/debt/" + whole))
                .body("parent.status", equalTo("OPEN"))
                .extract()
                .<List<String>>path("parts.key");

        get("/products/" + product.key() + "/debt")
                .body("items.key", contains(whole, parts.get(0), parts.get(1), behind));
        String id =
                get("/debt/" + whole).body("umbrella", equalTo(true)).extract().path("id");
        get("/debt/" + parts.get(1))
                .body("partOf", equalTo(id))
                .body("consequence", equalTo("the audit"))
                .body("area", equalTo("billing"));
        awaitField("/products/" + product.key() + "/backlog", "items.key", List.of(parts.get(0), parts.get(1), behind));

        put(given().header("If-Match", "*"), "/items/" + whole + "/progress", "{\"progress\":\"DONE\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/item-split"));
        to(whole, "DONE")
                .statusCode(409)
                .body("type", equalTo("/problems/parts-open"))
                .body("parts", equalTo(parts));
        to(parts.get(0), "DONE").statusCode(200);
        to(parts.get(1), "DROPPED").statusCode(200);
        to(whole, "DONE").statusCode(200).body("progress", equalTo("TODO"));
        get("/debt/" + whole + "/history").body("items[1].type", equalTo("dev.tandem.debt.split.v1"));

        delete("/debt/" + whole).statusCode(204);
        get("/debt/" + parts.get(0)).body("partOf", nullValue());
    }

    @Test
    void aFeatureIsSplitWhereItBelongs() {
        String feature = product.feature();

        split(feature, TWO)
                .statusCode(409)
                .body("type", equalTo("/problems/item-owned-elsewhere"))
                .body("owner", equalTo("product-service"))
                .body("href", endsWith("/api/v1/items/" + feature + "/split"));
        split(product.key() + "-D77", TWO).statusCode(404);
        post(given().header("Tandem-Role", "product"), "/items/" + feature + "/split", TWO)
                .statusCode(403);
    }

    @Test
    void everyFieldAtFaultIsNamed() {
        String whole = debt("Old gateway");

        split(whole, "{\"parts\":[{},{\"title\":\"Half\"}]}")
                .statusCode(400)
                .body("errors.pointer", contains("/parts/0/title"));
        split(whole, "{\"parts\":[{\"title\":\"Half\",\"severity\":\"TERRIBLE\"},{\"title\":\"Half\"}]}")
                .statusCode(400)
                .body("errors.pointer", contains("/parts/0/severity"));
        split(whole, "{\"parent\":\"CLOSE\",\"parts\":[{\"title\":\"Half\"}]}")
                .statusCode(201)
                .body("parent.status", equalTo("DROPPED"));
        split(whole, TWO).statusCode(409).body("type", equalTo("/problems/item-not-open"));
    }

    private String debt(String title) {
        return post(
                        "/products/" + product.key() + "/debt",
                        "{\"title\":\"%s\",\"consequence\":\"the audit\"}".formatted(title))
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static ValidatableResponse to(String debt, String status) {
        return post("/debt/" + debt + "/transitions", "{\"to\":\"%s\"}".formatted(status));
    }

    private static ValidatableResponse split(String item, String body) {
        return post("/items/" + item + "/split", body);
    }
}
