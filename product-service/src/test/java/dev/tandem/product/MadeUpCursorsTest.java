package dev.tandem.product;

import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;

import dev.tandem.testing.BackingServices;
import dev.tandem.testing.MadeUpCursors;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class MadeUpCursorsTest {
    @Test
    void everyListRefusesACursorThatIsMadeUpOrGoesOnFromThere() throws Exception {
        var product = new AProduct();
        var parameters = new HashMap<String, String>();
        parameters.put("product", product.key());
        parameters.put("goal", created(product.path("/goals"), "{\"title\":\"g\"}"));
        parameters.put("initiative", created(product.path("/initiatives"), "{\"title\":\"i\"}"));
        parameters.put("release", created(product.path("/releases"), "{\"name\":\"r\"}"));
        String sharedMetric = created(product.path("/metrics"), "{\"name\":\"Visitors who pay\"}");
        parameters.put("metric", sharedMetric);
        post("/metrics/" + sharedMetric + "/measurements", "{\"on\":\"2026-01-01\",\"value\":1}")
                .statusCode(201);
        post("/metrics/" + sharedMetric + "/measurements", "{\"on\":\"2026-01-02\",\"value\":2}")
                .statusCode(201);
        parameters.put("friction", created(product.path("/frictions"), "{\"what\":\"w\",\"impact\":\"i\"}"));
        created(product.path("/frictions"), "{\"what\":\"w\",\"impact\":\"i\"}");
        parameters.put("decision", created(product.path("/decisions"), """
                {"goal":"g","decisionNeeded":"q","dueAt":"2099-01-01T00:00:00Z",
                 "options":[{"name":"A","tradeoffs":"a week"},{"name":"B","tradeoffs":"two"}]}"""));
        post(product.path("/scorecards"), """
                        {"key":"OWN","name":"Ours","criteria":[{"key":"fit","name":"Fit"}]}""").statusCode(201);
        parameters.put("scorecard", "OWN");
        String feature = product.shippedFeature("Pay by card");
        product.feature("Refunds");
        product.feature("Gift cards");
        parameters.put("feature", feature);
        String metric = get("/features/" + feature).extract().path("successMetrics[0].id");
        parameters.put(
                "outcome",
                created("/features/" + feature + "/outcomes", "{\"metricId\":\"%s\",\"value\":5}".formatted(metric)));
        parameters.put("item", feature);
        parameters.put("comment", created("/items/" + feature + "/comments", "{\"text\":\"It is urgent\"}"));
        parameters.put("webhook", created("/webhooks", "{\"url\":\"https://tool.example\",\"status\":\"PAUSED\"}"));
        String productId = get(product.path("")).extract().path("id");

        MadeUpCursors.areRefusedByEveryList(
                20260423,
                productId,
                parameters,
                "/api/v1/products/{product}/features?sort=score",
                "/api/v1/products/{product}/features?sort=updated");
    }

    private static String created(String path, String json) {
        return post(path, json).statusCode(201).extract().path("id");
    }
}
