package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A service that is asked to stop answers what it has taken on, and then leaves. */
class GracefulStopTest {
    private static final int CLIENTS = 8;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final TestStack tandem = TestStack.shared();

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

    @Test
    void everyWriteThatWasDoneIsAnsweredBeforeTheServiceLeaves() {
        tandem.create("LEAVE");
        var clients = Stream.generate(() -> CompletableFuture.runAsync(this::writeUntilNobodyAnswers))
                .limit(CLIENTS)
                .toList();
        await().atMost(TIMEOUT).until(() -> acknowledged.size() > 50 || !unexpected.isEmpty());

        long asked = System.nanoTime();
        tandem.stack().product().stop();
        var took = Duration.ofNanos(System.nanoTime() - asked);
        CompletableFuture.allOf(clients.toArray(CompletableFuture[]::new)).join();

        tandem.restart(tandem.stack().product());

        assertThat(took).isLessThan(Duration.ofSeconds(10));
        assertThat(unexpected).isEmpty();
        List<String> written = tandem.product().keys("/products/LEAVE/features", 200);
        assertThat(written).hasSameSizeAs(acknowledged).containsAll(acknowledged);
    }

    /** Each write over a connection of its own, as many clients would. */
    private void writeUntilNobodyAnswers() {
        URI features = tandem.stack().product().url().resolve("/api/v1/products/LEAVE/features");
        while (true) {
            var client = HttpClient.newHttpClient();
            try {
                var answer = client.send(
                        HttpRequest.newBuilder(features)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"title\":\"Written while it leaves\"}"))
                                .build(),
                        BodyHandlers.ofString());
                note(answer);
            } catch (IOException nobodyAnswers) {
                // Of a write that was done after all, the list would show more than was acknowledged.
                return;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void note(HttpResponse<String> answer) {
        if (answer.statusCode() == 201) {
            String location = answer.headers().firstValue("Location").orElseThrow();
            acknowledged.add(location.substring(location.lastIndexOf('/') + 1));
        } else if (answer.statusCode() != 503 || !answer.body().contains("/problems/stopping")) {
            unexpected.add(answer.statusCode() + " " + answer.body());
        }
    }
}
