package dev.tandem.backlog.projection;

import static dev.tandem.testing.Requests.awaitField;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.tandem.kit.journal.EventVersion;
import dev.tandem.kit.relay.DeadLetters;
import dev.tandem.testing.Backing;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.Requests;
import dev.tandem.testing.Topic;
import dev.tandem.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class BacklogConsumerTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String DEAD_LETTERS = "tandem.backlog-view.dead-letter";

    @Inject
    AppliedVersions versions;

    @Inject
    DeadLetters deadLetters;

    private final UUID product = UUID.randomUUID();
    private final UUID feature = UUID.randomUUID();
    private final String key = "P" + product.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private Topic products;
    private Topic engineering;

    @BeforeEach
    void topics() {
        products = Topic.named("tandem.product");
        engineering = Topic.named("tandem.engineering");
    }

    @Test
    void eventsOfBothTopicsMeetInOneItem() {
        engineering.send("work-item", feature, product, "dev.tandem.work-item.estimated.v1", work(1, 5));
        products.send("feature", feature, product, "dev.tandem.feature.created.v1", feature(1));
        products.send("product", product, product, "dev.tandem.product.created.v1", product());

        awaitField("/products/" + key + "/backlog", "items[0].points", 5);
        Requests.get("/products/" + key + "/backlog")
                .body("items[0].key", equalTo(key + "-1"))
                .body("items[0].estimated", is(true));
    }

    @Test
    void whatCannotBeReadIsPutAsideAndTheRestGoesOn() {
        products.send("product", product, product, "dev.tandem.product.created.v1", product());
        products.send("feature", feature, product, "dev.tandem.feature.created.v1", feature(1));
        await().atMost(TIMEOUT).until(() -> hasApplied("feature", feature));

        products.sendUnchecked(
                "feature", feature, product, "dev.tandem.feature.edited.v1", "{\"version\": 2, not json");
        engineering.send("work-item", feature, product, "dev.tandem.work-item.estimated.v1", work(1, 8));
        await().atMost(TIMEOUT).until(() -> hasApplied("work-item", feature));

        awaitField("/products/" + key + "/backlog", "items[0].points", 8);
        awaitField("/products/" + key + "/backlog", "items[0].stale", true);
        assertThat(deadLettersOf(feature)).singleElement().satisfies(letter -> {
            assertThat(letter.value()).contains("not json");
            assertThat(header(letter, "dead-letter-topic")).isEqualTo("tandem.product");
            assertThat(header(letter, "dead-letter-reason")).isNotBlank();
        });

        products.send("feature", feature, product, "dev.tandem.feature.edited.v1", feature(3));
        awaitField("/products/" + key + "/backlog", "items[0].stale", false);
    }

    @Test
    void anUnreadableEventThatIsTooLargeForALetterIsPutAsideWithoutItsValue() throws Exception {
        String large = "x".repeat(1_000_000);
        products.sendUnchecked("feature", feature, product, "dev.tandem.feature.edited.v1", large);
        products.send("product", product, product, "dev.tandem.product.created.v1", product());

        await().atMost(TIMEOUT).until(() -> hasApplied("product", product));
        assertThat(deadLettersOf(feature)).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isNull();
            assertThat(header(letter, "dead-letter-size")).isEqualTo("1000000");
            assertThat(header(letter, "dead-letter-sha256")).isEqualTo(sha256(large));
            assertThat(header(letter, "dead-letter-offset")).isNotBlank();
            assertThat(header(letter, "ce_type")).isEqualTo("dev.tandem.feature.edited.v1");
        });
    }

    @Test
    void anUnreadableEventThatNoLetterCanHoldIsCountedAndTheRestGoesOn() {
        double failed = deadLetters.failed();
        products.sendUnchecked("feature", feature, product, "t".repeat(900_000), "x".repeat(148_300));
        products.send("product", product, product, "dev.tandem.product.created.v1", product());

        await().atMost(TIMEOUT).until(() -> hasApplied("product", product));
        assertThat(deadLetters.failed()).isEqualTo(failed + 1);
        assertThat(deadLettersOf(feature)).isEmpty();
    }

    @Test
    void anOutageOfTheBrokerIsWaitedForAndFailsNeitherHealthNorReads() {
        products.send("product", product, product, "dev.tandem.product.created.v1", product());
        await().atMost(TIMEOUT).until(() -> hasApplied("product", product));

        Backing.shared().takeKafkaAway();
        try {
            given().get("/api/v1/products/" + key + "/backlog").then().statusCode(200);
        } finally {
            Backing.shared().bringKafkaBack();
        }

        products.send("feature", feature, product, "dev.tandem.feature.created.v1", feature(1));
        await().atMost(TIMEOUT).until(() -> hasApplied("feature", feature));
    }

    @Test
    void aRequestWithATokenWaitsUntilThisCopyHasTheChange() {
        products.send("product", product, product, "dev.tandem.product.created.v1", product());
        products.send("feature", feature, product, "dev.tandem.feature.created.v1", feature(1));

        given().header("Backlog-Token", "product:%s@1, feature:%s@1".formatted(product, feature))
                .get("/api/v1/products/" + key + "/backlog")
                .then()
                .statusCode(200)
                .body("items[0].key", equalTo(key + "-1"));
    }

    @Test
    void theWaitIsBoundedAndATokenThatIsNoneIsRefused() {
        products.send("product", product, product, "dev.tandem.product.created.v1", product());
        await().atMost(TIMEOUT).until(() -> hasApplied("product", product));

        given().header("Backlog-Token", "feature:%s@9".formatted(feature))
                .get("/api/v1/products/" + key + "/backlog")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/not-caught-up"));
        for (String token :
                List.of("x", "feature:1@1", "feature:%s".formatted(feature), ",", "goal:%s@1".formatted(feature))) {
            given().header("Backlog-Token", token)
                    .get("/api/v1/products/" + key + "/backlog")
                    .then()
                    .statusCode(400)
                    .body("header", equalTo("Backlog-Token"));
        }
    }

    @Test
    void anUnknownProductIsNotAnEmptyBacklog() {
        given().get("/api/v1/products/NOWHERE/backlog")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/product-not-found"));
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }

    private boolean hasApplied(String kind, UUID id) {
        return new EventVersion(1, 1).equals(applied(kind, id));
    }

    private EventVersion applied(String kind, UUID id) {
        var aggregate = new AppliedVersions.Aggregate(kind, id);
        return versions.of(List.of(aggregate)).get(aggregate);
    }

    private String product() {
        return """
                {"id":"%s","version":1,"key":"%s","name":"A product","description":null,"archived":false,
                 "updatedAt":"2026-04-01T09:00:00Z"}
                """.formatted(product, key);
    }

    private String feature(int version) {
        return """
                {"id":"%s","version":%d,"productId":"%s","key":"%s-1","title":"A feature","problem":null,"why":null,
                 "description":null,"acceptanceCriteria":[],"successMetrics":[],"evidence":[],"goalId":null,
                 "initiativeId":null,"releaseId":null,"owner":null,"rolloutOwner":null,"links":[],"status":"PROPOSED",
                 "statusReason":null,"shippedAt":null,"score":null,"rank":"a0","tags":[],"externalRefs":[],
                 "updatedAt":"2026-04-01T09:00:00Z"}
                """.formatted(feature, version, product, key);
    }

    private String work(int version, int points) {
        return """
                {"id":"%s","version":%d,"productId":"%s","key":"%s-1","points":%d,"low":null,"high":null,
                 "confidence":null,"estimateRevision":1,"progress":"TODO","updatedAt":"2026-04-01T09:00:00Z"}
                """.formatted(feature, version, product, key, points);
    }

    private static List<ConsumerRecord<String, String>> deadLettersOf(UUID id) {
        return TopicReader.all(Backing.shared().bootstrapServers(), DEAD_LETTERS).stream()
                .filter(letter -> letter.key().endsWith(id.toString()))
                .toList();
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
