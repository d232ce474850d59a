package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.local.LocalService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events of the packaged services, told to a target of the test's own. */
class WebhooksTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final TestStack tandem = TestStack.shared();

    private final Map<String, Api> subscribed = new HashMap<>();

    @AfterEach
    void takeAway() {
        subscribed.forEach((webhook, service) ->
                service.delete("/webhooks/" + webhook).then().statusCode(204));
    }

    @Test
    void eachServiceTellsItsOwnEvents() {
        tandem.create("TOLD");
        try (var hook = new Hook(event -> true)) {
            subscribe(tandem.product(), hook, "TOLD");
            subscribe(tandem.engineering(), hook, "TOLD");
            tandem.product()
                    .post("/products/TOLD/features", Map.of("title", "Pay by card"))
                    .then()
                    .statusCode(201);
            tandem.engineering()
                    .post("/products/TOLD/debt", Map.of("title", "Old gateway", "consequence", "the audit"))
                    .then()
                    .statusCode(201);

            await().atMost(TIMEOUT)
                    .until(() -> sources(hook).containsAll(List.of("/product-service", "/engineering-service")));
            assertThat(hook.taken())
                    .extracting(event -> event.path("type").asText())
                    .contains("dev.tandem.feature.created.v1", "dev.tandem.debt.created.v1");
        }
    }

    /** With a target that refuses one in ten. */
    @Test
    void aReplicaThatDiesLosesNothingAndEachItemsEventsComeInOrder() {
        tandem.create("HOOK");
        var random = new Random(20261129);
        LocalService first = tandem.stack().product();
        LocalService second = tandem.startReplica(first);
        try (var hook = new Hook(event -> random.nextInt(10) > 0)) {
            subscribe(new Api(first), hook, "HOOK");
            List<String> features = IntStream.range(0, 10)
                    .mapToObj(i -> feature(new Api(first)))
                    .toList();
            for (int version = 2; version <= 11; version++) {
                var api = new Api(version % 2 == 0 || version > 6 ? first : second);
                for (String feature : features) {
                    api.patch("/features/" + feature, Map.of("why", "version " + version))
                            .then()
                            .statusCode(200);
                }
                if (version == 6) {
                    second.kill();
                }
            }

            for (String feature : features) {
                await().atMost(TIMEOUT)
                        .until(() -> hook.versionsOf("feature:" + feature).contains(11));
                assertThat(firstOfEach(hook.versionsOf("feature:" + feature)))
                        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
            }
        } finally {
            second.stop();
        }
    }

    private static String feature(Api api) {
        return api.post("/products/HOOK/features", Map.of("title", "One of ten"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void subscribe(Api service, Hook hook, String product) {
        String webhook = service.post("/webhooks", Map.of("url", hook.url(), "products", List.of(product)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        subscribed.put(webhook, service);
    }

    private static List<String> sources(Hook hook) {
        return hook.taken().stream().map(event -> event.path("source").asText()).toList();
    }

    /** What comes again is left out. */
    private static List<Integer> firstOfEach(List<Integer> versions) {
        return new ArrayList<>(new LinkedHashSet<>(versions));
    }
}
