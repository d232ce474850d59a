package dev.tandem.backlog.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.backlog.projection.TestBacklog;
import dev.tandem.kit.worker.Workers;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class WaitingRequestsTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Inject
    WaitingRoom room;

    @Inject
    Workers workers;

    @Inject
    TestBacklog backlog;

    @Inject
    TokenConfig config;

    @ConfigProperty(name = "quarkus.thread-pool.max-threads")
    int threads;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @TestHTTPResource("/api/v1/products/")
    URI products;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void fill() {
        backlog.start();
        backlog.features(5, 3);
    }

    @Test
    void whatMustGetOnHasConnectionsThatRequestsCannotTake() {
        // The database watch asks on a connection of its own; two of the pool's are spare.
        long ofThePool = workers.all().stream()
                .filter(each -> !each.name().equals("database-watch"))
                .count();
        assertThat(threads + ofThePool + 2).isLessThanOrEqualTo(connections);
    }

    @Test
    void requestsThatWaitTakeNoThreadFromOthers() {
        int many = 20 * threads;
        var waiting = Stream.generate(() -> get(madeUpToken())).limit(many).toList();
        await().atMost(TIMEOUT).until(() -> waitingNow() == many);

        var started = System.nanoTime();
        assertThat(get("").join().statusCode()).isEqualTo(200);
        backlog.features(8);
        assertThat(get("").join().body()).contains(backlog.key("3"));
        var took = Duration.ofNanos(System.nanoTime() - started);

        assertThat(waitingNow()).as("still waiting after %s", took).isEqualTo(many);
        assertThat(waiting).allSatisfy(each -> {
            var answer = each.join();
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("not-caught-up");
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        });
        assertThat(waitingNow()).isZero();
    }

    @Test
    void oneMoreThanThereIsRoomForIsRefusedAtOnce() {
        int most = config.mostWaiting();
        var waiting = Stream.generate(() -> get(madeUpToken())).limit(most).toList();
        await().atMost(TIMEOUT).until(() -> waitingNow() == most);

        var refused = get(madeUpToken()).join();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("wait already");
        assertThat(waitingNow()).isEqualTo(most);
        waiting.forEach(CompletableFuture::join);
    }

    private int waitingNow() {
        return room.state().get("waiting");
    }

    private static String madeUpToken() {
        return "feature:%s@999999999".formatted(UUID.randomUUID());
    }

    private CompletableFuture<HttpResponse<String>> get(String token) {
        var request = HttpRequest.newBuilder(products.resolve(backlog.productKey() + "/backlog"));
        if (!token.isEmpty()) {
            request.header("Backlog-Token", token);
        }
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }
}
