package dev.tandem.product;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.upload;

import java.util.HashMap;
import java.util.Map;

/** A product with one of everything that addresses of this service name. */
final class NamedThings {
    private final AProduct product = new AProduct();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    /** @param scorecard its key, which only its product knows */
    NamedThings(String scorecard) {
        name("product", product.key(), get(product.path("")).extract().path("id"));
        name("goal", created(product.path("/goals"), "{\"title\":\"g\"}"));
        name("initiative", created(product.path("/initiatives"), "{\"title\":\"i\"}"));
        name("release", created(product.path("/releases"), "{\"name\":\"r\"}"));
        name("metric", created(product.path("/metrics"), "{\"name\":\"Visitors who pay\"}"));
        post("/metrics/" + ids.get("metric") + "/measurements", "{\"on\":\"2026-03-02\",\"value\":57}")
                .statusCode(201);
        name("day", "2026-03-02");
        name("friction", created(product.path("/frictions"), "{\"what\":\"w\",\"impact\":\"i\"}"));
        name("decision", created(product.path("/decisions"), """
                {"goal":"g","decisionNeeded":"q","dueAt":"2099-01-01T00:00:00Z",
                 "options":[{"name":"A","tradeoffs":"a week"},{"name":"B","tradeoffs":"two"}]}"""));
        post(
                        product.path("/scorecards"),
                        "{\"key\":\"%s\",\"name\":\"Ours\",\"criteria\":[{\"key\":\"fit\",\"name\":\"Fit\"}]}"
                                .formatted(scorecard))
                .statusCode(201);
        name("scorecard", scorecard);
        String shipped = product.shippedFeature("Pay by card");
        name("feature", shipped, AProduct.idOf(shipped));
        String successMetric = get("/features/" + shipped).extract().path("successMetrics[0].id");
        name(
                "outcome",
                created(
                        "/features/" + shipped + "/outcomes",
                        "{\"metricId\":\"%s\",\"value\":5}".formatted(successMetric)));
        String item = product.feature("Refunds");
        awaitField(product.path("/backlog/" + item), "key", item);
        name("item", item, AProduct.idOf(item));
        name("comment", created("/items/" + item + "/comments", "{\"text\":\"Who refunds?\",\"question\":true}"));
        name("import", accepted(product.path("/imports"), "Key,Summary\nOLD-1,Gift cards\n"));
        name("webhook", created("/webhooks", """
                {"url":"https://tool.example","products":["%s"],"status":"PAUSED"}""".formatted(product.key())));
        name("delivery", created("/webhooks/" + ids.get("webhook") + "/test", ""));
    }

    Map<String, String> byKey() {
        return keys;
    }

    Map<String, String> byId() {
        return ids;
    }

    String[] words() {
        return new String[] {keys.get("product"), ids.get("product"), ids.get("webhook")};
    }

    private void name(String what, String id) {
        name(what, id, id);
    }

    private void name(String what, String key, String id) {
        keys.put(what, key);
        ids.put(what, id);
    }

    private static String created(String path, String json) {
        return post(path, json).statusCode(201).extract().path("id");
    }

    private static String accepted(String path, String file) {
        String location = upload(path, file).statusCode(202).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
