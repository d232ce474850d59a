package dev.tandem.engineering;

import static dev.tandem.testing.Requests.aProductKey;
import static dev.tandem.testing.Requests.awaitField;

import dev.tandem.testing.Topic;
import java.util.UUID;

/** A product of which product-service has told this service, and features of it. */
public final class KnownProduct {
    private final Topic topic = Topic.named("tandem.product");
    private final UUID id = UUID.randomUUID();
    private final String key = aProductKey();
    private int features;

    public KnownProduct() {
        topic.send("product", id, id, "dev.tandem.product.created.v1", """
                {"id":"%s","version":1,"key":"%s","name":"A product","description":null,"updatedAt":"2026-04-01T09:00:00Z"}
                """.formatted(id, key));
        awaitField("/products/" + key + "/backlog/digest", "items", 0);
    }

    public String key() {
        return key;
    }

    /** @return the feature's key, once this service has heard of it */
    public String feature() {
        return feature("OLD-" + (features + 1));
    }

    public String feature(String externalKey) {
        features++;
        UUID feature = UUID.randomUUID();
        String featureKey = key + "-" + features;
        topic.send("feature", feature, id, "dev.tandem.feature.created.v1", """
                {"id":"%s","version":1,"productId":"%s","key":"%s","title":"A feature","problem":null,"why":null,
                 "description":null,"status":"PROPOSED","rank":"a%d","tags":[],
                 "externalRefs":[{"system":"jira","key":"%s","url":null}],"updatedAt":"2026-04-01T09:00:00Z"}
                """.formatted(
                        feature, id, featureKey, features, externalKey));
        awaitField("/products/" + key + "/backlog/" + featureKey, "key", featureKey);
        return featureKey;
    }
}
