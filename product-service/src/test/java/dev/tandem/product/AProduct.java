package dev.tandem.product;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;

import dev.tandem.testing.Requests;
import dev.tandem.testing.Topic;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A product of a test's own, and what engineering tells of its items. */
public final class AProduct {
    private static final String DEFINED = """
            "problem":"Half of them leave","acceptanceCriteria":[{"text":"A refused card leaves the basket as it was","met":true}],
            "successMetrics":[{"name":"Visitors who pay","unit":"%","baseline":48,"target":60,"dueOn":"2026-01-31"}]""";

    private final String key = Requests.aProductKey();
    private final UUID id;
    private final Map<String, Integer> versions = new HashMap<>();

    public AProduct() {
        this("[]");
    }

    /** @param definitionOfReady as JSON */
    public AProduct(String definitionOfReady) {
        String body = "{\"key\":\"%s\",\"name\":\"A product\",\"definitionOfReady\":%s}";
        id = UUID.fromString(post("/products", body.formatted(key, definitionOfReady))
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public String key() {
        return key;
    }

    public String path(String rest) {
        return "/products/" + key + rest;
    }

    /** @return its key */
    public String feature(String title) {
        return feature(title, "");
    }

    /** @param more further fields, as JSON members */
    public String feature(String title, String more) {
        String fields = more.isBlank() ? "" : "," + more;
        return post(path("/features"), "{\"title\":\"%s\"%s}".formatted(title, fields))
                .statusCode(201)
                .extract()
                .path("key");
    }

    /** Everything that product can say for it to be defined. */
    public String definedFeature(String title) {
        String feature = feature(title, DEFINED);
        transition(feature, "DEFINED").statusCode(200);
        return feature;
    }

    public String committedFeature(String title) {
        String feature = definedFeature(title);
        estimate(feature, 5);
        transition(feature, "COMMITTED").statusCode(200);
        return feature;
    }

    public String shippedFeature(String title) {
        String feature = committedFeature(title);
        finish(feature, 5);
        patch("/features/" + feature, "{\"rolloutOwner\":\"the checkout team\"}")
                .statusCode(200);
        transition(feature, "SHIPPED").statusCode(200);
        return feature;
    }

    public static ValidatableResponse transition(String feature, String to) {
        return post("/features/" + feature + "/transitions", "{\"to\":\"%s\"}".formatted(to));
    }

    public static String idOf(String feature) {
        return get("/features/" + feature).extract().path("id");
    }

    public List<String> order() {
        return get(path("/features?limit=200")).extract().path("items.key");
    }

    public void estimate(String feature, double points) {
        tell(feature, "estimated", points, "TODO", "null");
        awaitField("/features/" + feature, "estimate.points", number(points));
    }

    public void finish(String feature, double points) {
        tell(feature, "progressed", points, "DONE", "null");
        awaitField("/features/" + feature, "progress", "DONE");
    }

    /** Engineering estimates a feature and is done with it. */
    public void built(String feature, String estimatedBy, String builtBy) {
        tellAs(estimatedBy, feature, "estimated", "TODO");
        tellAs(builtBy, feature, "progressed", "DONE");
        awaitField("/features/" + feature, "progress", "DONE");
    }

    private void tellAs(String who, String feature, String what, String progress) {
        String featureId = idOf(feature);
        Topic.named("tandem.engineering")
                .sendAs(
                        who,
                        "engineering",
                        Instant.now(),
                        "work-item",
                        UUID.fromString(featureId),
                        id,
                        "dev.tandem.work-item.%s.v1".formatted(what),
                        workItem(feature, featureId, 5, progress, "null"));
    }

    /** @param status of the sprint; null takes it out */
    public void sprint(String feature, String status) {
        String sprint = status == null
                ? "null"
                : "{\"id\":\"%s\",\"name\":\"Sprint 1\",\"status\":\"%s\",\"points\":5}"
                        .formatted(new UUID(7, 1), status);
        tell(feature, "progressed", 5, "TODO", sprint);
        awaitField("/features/" + feature, "sprint.status", status);
    }

    /** Engineering says whether a feature can be done as it is asked for. */
    public void assess(String feature, String verdict) {
        String featureId = idOf(feature);
        String data = """
                {"id":"%s","version":%d,"productId":"%s","key":"%s","points":null,"low":null,"high":null,
                 "confidence":null,"estimateRevision":0,"progress":"TODO","sprint":null,
                 "feasibility":{"verdict":"%s","note":"No sandbox","options":[],
                  "by":{"name":"the tech lead","role":"engineering"},"at":"2126-04-01T09:00:00Z"},
                 "updatedAt":"2026-04-01T09:00:00Z"}""".formatted(featureId, versions.merge(feature, 1, Integer::sum), id, feature, verdict);
        Topic.named("tandem.engineering")
                .send("work-item", UUID.fromString(featureId), id, "dev.tandem.work-item.assessed.v1", data);
        awaitField("/features/" + feature, "feasibility.verdict", verdict);
    }

    /** Engineering adds a debt item, or deletes it. @return its id */
    public UUID debt(String key, UUID debtId, boolean deleted) {
        int version = versions.merge(key, 1, Integer::sum);
        String data = deleted
                ? "{\"id\":\"%s\",\"version\":%d,\"productId\":\"%s\",\"key\":\"%s\",\"deleted\":true}"
                        .formatted(debtId, version, id, key)
                : """
                {"id":"%s","version":%d,"productId":"%s","key":"%s","title":"Old gateway","description":null,
                 "consequence":"the audit","kind":"DEBT","area":null,"severity":"MEDIUM","expedite":false,"status":"OPEN",
                 "statusReason":null,"rank":"a0","tags":[],"externalRefs":[],"updatedAt":"2026-04-01T09:00:00Z"}""".formatted(debtId, version, id, key);
        Topic.named("tandem.engineering")
                .send("debt", debtId, id, "dev.tandem.debt.%s.v1".formatted(deleted ? "deleted" : "created"), data);
        return debtId;
    }

    /** Engineering plans debt: for an initiative, for a release, for a feature that it gets in the way of. */
    public void plannedDebt(String key, String initiative, String release, String affected) {
        UUID debt = UUID.randomUUID();
        String data = """
                {"id":"%s","version":1,"productId":"%s","key":"%s","title":"Old gateway","description":null,
                 "consequence":"the audit","kind":"DEBT","area":null,"owner":"Erin","initiativeId":%s,"releaseId":%s,
                 "affects":[{"id":"%s","key":"%s"}],"relief":0.2,"severity":"MEDIUM","expedite":false,"status":"OPEN",
                 "statusReason":null,"rank":"a0","tags":[],"externalRefs":[],"updatedAt":"2026-04-01T09:00:00Z"}""".formatted(debt, id, key, quoted(initiative), quoted(release), idOf(affected), affected);
        Topic.named("tandem.engineering").send("debt", debt, id, "dev.tandem.debt.created.v1", data);
        awaitField(path("/backlog/" + key), "key", key);
    }

    /** Debt of Erin's that engineering has paid, and that goes out with a release. */
    public void doneDebt(String key, UUID debt, String release) {
        String data = """
                {"id":"%s","version":1,"productId":"%s","key":"%s","title":"Old gateway","description":null,
                 "consequence":"the audit","kind":"DEBT","area":null,"owner":"Erin","initiativeId":null,"releaseId":"%s",
                 "affects":[],"relief":null,"severity":"MEDIUM","expedite":false,"status":"DONE","statusReason":"Paid",
                 "rank":"a0","tags":[],"externalRefs":[],"updatedAt":"2026-04-01T09:00:00Z"}""".formatted(debt, id, key, release);
        Topic.named("tandem.engineering").send("debt", debt, id, "dev.tandem.debt.created.v1", data);
        awaitField(path("/backlog/" + key), "key", key);
    }

    private static String quoted(String id) {
        return id == null ? "null" : "\"" + id + "\"";
    }

    /** Engineering's forecast says when a release will be done. */
    public void forecast(String release, String p50, String p85) {
        String data = """
                {"id":"%s","version":%d,"productId":"%1$s","releases":[{"id":"%s","p50":"%s","p85":"%s"}],
                 "updatedAt":"2026-04-01T09:00:00Z"}""".formatted(id, versions.merge("forecast", 1, Integer::sum), release, p50, p85);
        Topic.named("tandem.engineering").send("forecast", id, id, "dev.tandem.forecast.changed.v1", data);
    }

    private void tell(String feature, String what, double points, String progress, String sprint) {
        String featureId = idOf(feature);
        String data = workItem(feature, featureId, points, progress, sprint);
        Topic.named("tandem.engineering")
                .send("work-item", UUID.fromString(featureId), id, "dev.tandem.work-item.%s.v1".formatted(what), data);
    }

    private String workItem(String feature, String featureId, double points, String progress, String sprint) {
        return """
                {"id":"%s","version":%d,"productId":"%s","key":"%s","points":%s,"low":null,"high":null,
                 "confidence":"LOW","estimateRevision":1,"progress":"%s","sprint":%s,"updatedAt":"2026-04-01T09:00:00Z"}""".formatted(
                featureId, versions.merge(feature, 1, Integer::sum), id, feature, number(points), progress, sprint);
    }

    private static Number number(double points) {
        if (points == Math.rint(points)) {
            return (int) points;
        }
        return (float) points;
    }
}
