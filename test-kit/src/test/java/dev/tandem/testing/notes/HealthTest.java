package dev.tandem.testing.notes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class HealthTest {
    @TestHTTPResource(value = "/health", management = true)
    String health;

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @ConfigProperty(name = "quarkus.thread-pool.max-threads")
    int threads;

    @Test
    void itIsToldAlsoWhileEveryThreadForRequestsIsTaken() throws InterruptedException {
        var taken = new CountDownLatch(threads);
        var end = new CountDownLatch(1);
        for (int i = 0; i < threads; i++) {
            Infrastructure.getDefaultExecutor().execute(() -> {
                taken.countDown();
                awaitQuietly(end);
            });
        }
        try {
            assertThat(taken.await(20, TimeUnit.SECONDS)).isTrue();

            assertThat(CompletableFuture.supplyAsync(() -> given().get(health).statusCode()))
                    .succeedsWithin(Duration.ofSeconds(5))
                    .isEqualTo(200);
            assertThat(CompletableFuture.supplyAsync(() -> given().get(metrics).statusCode()))
                    .succeedsWithin(Duration.ofSeconds(5))
                    .isEqualTo(200);
        } finally {
            end.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch end) {
        try {
            end.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
