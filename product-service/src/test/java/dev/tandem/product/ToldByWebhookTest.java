package dev.tandem.product;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ToldByWebhookTest {
    @Test
    void whatHappensInAProductIsToldToWhoeverSubscribedToIt() {
        var product = new AProduct();
        String webhook = post("/webhooks", """
                        {"url":"https://tool.example","status":"PAUSED","products":["%s"],
                         "types":["dev.tandem.feature.created.v1","dev.tandem.feature.ranked.v1"]}""".formatted(product.key().toLowerCase(Locale.ROOT)))
                .statusCode(201)
                .body("products", contains(product.key()))
                .extract()
                .path("id");
        String first = product.feature("Pay by card");
        product.feature("Refunds");
        new AProduct().feature("Elsewhere");
        post(product.path("/features/rank"), "{\"items\":[\"%s\"],\"to\":\"BOTTOM\"}".formatted(first))
                .statusCode(200);

        awaitField("/webhooks/" + webhook + "/deliveries", "items.size()", 3);
        get("/webhooks/" + webhook + "/deliveries")
                .body(
                        "items.type",
                        contains(
                                "dev.tandem.feature.ranked.v1",
                                "dev.tandem.feature.created.v1",
                                "dev.tandem.feature.created.v1"))
                .body("items[0].subject", equalTo("feature:" + AProduct.idOf(first)))
                .body("items[0].status", equalTo("WAITING"));
        String delivery = get("/webhooks/" + webhook + "/deliveries").extract().path("items[0].id");
        get("/webhooks/" + webhook + "/deliveries/" + delivery)
                .statusCode(200)
                .body("body", startsWith("{\"specversion\":\"1.0\",\"id\":\"" + delivery));
        delete("/webhooks/" + webhook).statusCode(204);
    }

    @Test
    void theOtherServicesEventsAndProductsThatAreNotThereAreRefused() {
        post("/webhooks", """
                        {"url":"https://tool.example","products":["NOWHERE"],"types":["dev.tandem.debt.ranked.v1"]}""").statusCode(400).body("errors.pointer", contains("/types/0", "/products/0"));
        post("/webhooks", "{\"url\":\"http://tool.example\"}")
                .statusCode(400)
                .body("errors[0].detail", equalTo("must be https"));
    }

    @Test
    void itIsForWhoeverWritesHere() {
        for (String role : new String[] {"viewer", "ops", "engineering"}) {
            given().header("Tandem-Role", role)
                    .get("/api/v1/webhooks")
                    .then()
                    .statusCode(403)
                    .body("needed", contains("admin", "product"));
        }
        given().header("Tandem-Role", "product").get("/api/v1/webhooks").then().statusCode(200);
    }
}
