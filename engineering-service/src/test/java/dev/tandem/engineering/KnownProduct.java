package dev.tandem.engineering;

import static dev.tandem.testing.Requests.aProductKey;
import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.tandem.testing.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A product of which product-service has told this service, and features of it. */
public final class KnownProduct {
    private final Topic topic = Topic.named("tandem.product");
    private final UUID id = UUID.randomUUID();
    private final String key;
    private final Map<String, UUID> ids = new HashMap<>();
    private int features;

    public KnownProduct() {
        this(aProductKey());
    }

    private KnownProduct(String key) {
        this(key, "");
    }

    /** One that asks for definitions before a sprint. */
    public static KnownProduct askingForDefinitions() {
        return new KnownProduct(aProductKey(), ",\"DEFINED\"");
    }

    private KnownProduct(String key, String moreReadyChecks) {
        this.key = key;
        topic.send("product", id, id, "dev.tandem.product.created.v1", """
                {"id":"%s","version":1,"key":"%s","name":"A product","description":null,"archived":false,
                 "definitionOfReady":["ESTIMATED","UNBLOCKED","FITS"%s],"updatedAt":"2026-04-01T09:00:00Z"}
                """.formatted(id, key, moreReadyChecks));
        awaitField("/products/" + key + "/backlog/digest", "items", 0);
    }

    /** @return another product that was given the key of this one, which is deleted */
    public KnownProduct deletedAndCreatedAgain() {
        topic.send("product", id, id, "dev.tandem.product.deleted.v1", """
                {"id":"%s","version":2,"key":"%s","deleted":true}
                """.formatted(id, key));
        await().until(() ->
                get("/products/" + key + "/backlog/digest").extract().statusCode() == 404);
        return new KnownProduct(key);
    }

    /** As product does it; this service has heard of it when this returns. */
    public void archive() {
        topic.send("product", id, id, "dev.tandem.product.edited.v1", """
                {"id":"%s","version":2,"key":"%s","name":"A product","description":null,"archived":true,
                 "updatedAt":"2026-04-01T09:00:00Z"}
                """.formatted(id, key));
        get(given().header("Backlog-Token", "product:%s@2".formatted(id)), "/products/" + key + "/backlog")
                .statusCode(200);
    }

    public UUID id() {
        return id;
    }

    public String key() {
        return key;
    }

    /** @return the release's id; this service has heard of it when it has heard of a feature that came later */
    public UUID release(String name, String targetOn) {
        UUID release = UUID.randomUUID();
        topic.send("release", release, id, "dev.tandem.release.created.v1", """
                {"id":"%s","version":1,"productId":"%s","name":"%s","description":null,"targetOn":"%s",
                 "status":"PLANNED","commitment":null,"scopeChanges":0,"lastScopeChange":null,
                 "updatedAt":"2026-04-01T09:00:00Z"}
                """.formatted(release, id, name, targetOn));
        return release;
    }

    /** @return its id, known like a release's */
    public UUID initiative(String title) {
        UUID initiative = UUID.randomUUID();
        topic.send(
                "initiative", initiative, id, "dev.tandem.initiative.created.v1", """
                {"id":"%s","version":1,"productId":"%s","title":"%s","why":null,"kind":"TECHNICAL","goalId":null,
                 "metric":null,"targetOn":null,"updatedAt":"2026-04-01T09:00:00Z"}
                """.formatted(initiative, id, title));
        return initiative;
    }

    /** @return the feature's key, once this service has heard of it */
    public String feature() {
        return feature("OLD-" + (features + 1));
    }

    public String feature(String externalKey) {
        return feature(externalKey, null);
    }

    /** @param release null for a feature that is in none */
    public String feature(String externalKey, UUID release) {
        return created(externalKey, "[]", release);
    }

    /** @return the key of a feature that product says cannot be finished before the other */
    public String featureBlockedBy(String other) {
        return created(
                "OLD-" + (features + 1),
                "[{\"type\":\"BLOCKED_BY\",\"to\":\"%s\",\"item\":\"%s\"}]".formatted(other, ids.get(other)),
                null);
    }

    /** @return the key of a feature that product says must be finished before the other */
    public String featureBlocking(String other) {
        return created(
                "OLD-" + (features + 1),
                "[{\"type\":\"BLOCKS\",\"to\":\"%s\",\"item\":\"%s\"}]".formatted(other, ids.get(other)),
                null);
    }

    /** Somebody asks at product-service, and the feature waits for the answer. @return the comment's id */
    public UUID question(String feature, String text, String mentioned) {
        UUID comment = UUID.randomUUID();
        topic.send("comment", comment, id, "dev.tandem.comment.created.v1", """
                {"id":"%s","version":1,"productId":"%s","itemId":"%s","item":"%s","text":"%s","question":true,
                 "blocking":true,"status":"OPEN","mentions":["%s"],"by":{"name":"paula","role":"product"},
                 "at":"2026-04-01T09:00:00Z","editedAt":null,"withdrawn":null,"answers":[],
                 "updatedAt":"2026-04-01T09:00:00Z"}
                """.formatted(
                        comment, id, ids.get(feature), feature, text, mentioned));
        return comment;
    }

    /** As product may not do to a feature of an active sprint, except where it has not heard of that yet. */
    public void drop(String feature) {
        send("feature.transitioned", feature, 2, "DROPPED", "OLD", "[]", null);
    }

    /** As product does it; this service has heard of it when this returns. */
    public void split(String feature) {
        send("feature.split", feature, 2, "PROPOSED", "OLD", "[]", null, true);
        awaitField("/products/" + key + "/backlog/" + feature, "umbrella", true);
    }

    /** As product does it; this service has heard of it when this returns. */
    public void delete(String feature) {
        topic.send("feature", ids.get(feature), id, "dev.tandem.feature.deleted.v1", """
                {"id":"%s","version":2,"productId":"%s","key":"%s","deleted":true}
                """.formatted(
                        ids.get(feature), id, feature));
        await().until(() ->
                get("/products/" + key + "/backlog/" + feature).extract().statusCode() == 404);
    }

    private String created(String externalKey, String links, UUID release) {
        features++;
        String feature = key + "-" + features;
        ids.put(feature, UUID.randomUUID());
        send("feature.created", feature, 1, "PROPOSED", externalKey, links, release);
        awaitField("/products/" + key + "/backlog/" + feature, "key", feature);
        return feature;
    }

    private void send(
            String type, String feature, int version, String status, String externalKey, String links, UUID release) {
        send(type, feature, version, status, externalKey, links, release, false);
    }

    private void send(
            String type,
            String feature,
            int version,
            String status,
            String externalKey,
            String links,
            UUID release,
            boolean umbrella) {
        topic.send("feature", ids.get(feature), id, "dev.tandem.%s.v1".formatted(type), """
                {"id":"%s","version":%d,"productId":"%s","key":"%s","title":"A feature","problem":null,"why":null,
                 "description":null,"acceptanceCriteria":[],"successMetrics":[],"evidence":[],"goalId":null,
                 "initiativeId":null,"releaseId":%s,"owner":"ana","rolloutOwner":null,"links":%s,"status":"%s",
                 "statusReason":null,"shippedAt":null,"score":null,"umbrella":%s,"rank":"c%03d","tags":[],
                 "externalRefs":[{"system":"jira","key":"%s","url":null}],"updatedAt":"2026-04-01T09:00:00Z"}
                """.formatted(
                        ids.get(feature),
                        version,
                        id,
                        feature,
                        release == null ? null : "\"" + release + "\"",
                        links,
                        status,
                        umbrella,
                        // Ranks compare as text.
                        Integer.parseInt(feature.substring(key.length() + 1)),
                        externalKey));
    }
}
