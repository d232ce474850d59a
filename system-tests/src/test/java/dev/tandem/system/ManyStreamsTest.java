package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** As many clients as one process takes, in the memory that the local stack has. */
class ManyStreamsTest {
    private static final int MOST = 1_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final TestStack tandem = TestStack.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();

    @Test
    void aThousandFollowAtOnceOneMoreIsRefusedAndOthersGoOn() throws Exception {
        tandem.create("MANY");
        String feature = tandem.product()
                .post("/products/MANY/features", Map.of("title", "Watched"))
                .path("key");
        tandem.awaitEqualCopies("MANY", 1);
        var answers = IntStream.range(0, MOST)
                .mapToObj(i -> client.sendAsync(
                        request(), any -> HttpResponse.BodySubscribers.fromLineSubscriber(new Lines())))
                .toList();
        await().atMost(TIMEOUT).until(() -> started.get() == MOST);

        var oneMore = client.send(request(), HttpResponse.BodyHandlers.ofString());
        assertThat(oneMore.statusCode()).isEqualTo(503);
        assertThat(oneMore.body()).contains("/problems/too-much-at-once");
        assertThat(oneMore.headers().firstValue("Retry-After")).isPresent();

        tandem.product()
                .patch("/features/" + feature, Map.of("title", "Seen by all"))
                .then()
                .statusCode(200);
        await().atMost(TIMEOUT).until(() -> told.get() == MOST);

        answers.forEach(answer -> answer.cancel(true));
        // Their places are free again.
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(
                                tandem.product().get("/operations").jsonPath().getInt("streams.open"))
                        .isZero());
    }

    private static HttpRequest request() {
        URI stream = tandem.stack().product().url().resolve("/api/v1/products/MANY/stream");
        return HttpRequest.newBuilder(stream).build();
    }

    private final class Lines implements Flow.Subscriber<String> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("event:")) {
                (line.contains("start") ? started : told).incrementAndGet();
            }
        }

        @Override
        public void onError(Throwable hungUp) {}

        @Override
        public void onComplete() {}
    }
}
