package dev.tandem.engineering;

import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.upload;

import java.util.HashMap;
import java.util.Map;

/** A product with one of everything that addresses of this service name. */
final class NamedThings {
    private static final String PROPOSAL = "/api/v1/sprints/{sprint}/proposal";

    private static final String COMMENTS = "/api/v1/items/{item}/comments";

    private final KnownProduct product = new KnownProduct();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    NamedThings() {
        var planning = new Planning(product);
        String feature = planning.feature(8);
        String debt = planning.debt(2);
        String sprint = planning.started(40, feature, debt);
        name("product", product.key(), product.id().toString());
        name("item", feature, idOf("/products/" + product.key() + "/backlog/" + feature));
        name("debt", debt, idOf("/debt/" + debt));
        name("sprint", idOf(sprint));
        name(PROPOSAL, "/api/v1" + planning.sprint(20) + "/proposal");
        name("risk", created("/items/" + feature + "/risks", """
                {"kind":"DEPENDENCY","severity":"LOW","statement":"The sandbox is late"}"""));
        // Features are talked about at the other service.
        name(COMMENTS, "/api/v1/items/" + debt + "/comments");
        name("comment", created("/items/" + debt + "/comments", "{\"text\":\"Old pipes\"}"));
        name("change", created(sprint + "/scope-changes", """
                {"whatChanged":"The deadline moved","remove":["%s"],"timelineImpact":"none","qualityImpact":"none",
                 "recommendation":"do it"}
                """.formatted(feature)));
        name(
                "import",
                accepted("/products/" + product.key() + "/imports", "Key,Summary,Issue Type\nOLD-9,Old pipes,Debt\n"));
        name("webhook", created("/webhooks", """
                {"url":"https://tool.example","products":["%s"],"status":"PAUSED"}""".formatted(product.key())));
        name("delivery", created("/webhooks/" + ids.get("webhook") + "/test", ""));
    }

    /** One that work may still be planned into. */
    String plannedSprint() {
        return keys.get(PROPOSAL).replace("/proposal", "");
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

    private static String idOf(String path) {
        return get(path).statusCode(200).extract().path("id");
    }

    private static String created(String path, String json) {
        return post(path, json).statusCode(201).extract().path("id");
    }

    private static String accepted(String path, String file) {
        String location = upload(path, file).statusCode(202).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
