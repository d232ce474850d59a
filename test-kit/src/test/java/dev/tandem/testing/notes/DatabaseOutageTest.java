package dev.tandem.testing.notes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.testing.Backing;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class DatabaseOutageTest {
    private static final String NOTES = "/api/v1/notes";
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @TestHTTPResource(value = "/health/ready", management = true)
    String ready;

    @Test
    void aFrozenDatabaseIsAnOutageThatIsToldAtOnceAndPassesByItself() {
        Backing backing = Backing.shared();
        given().get(NOTES).then().statusCode(200);
        await().untilAsserted(() -> given().get(metrics).then().body(containsString("tandem_journal_unpublished 0.0")));

        backing.freezeDatabase();
        try {
            var waiting = IntStream.range(0, 30)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> given().get(NOTES)))
                    .toList();
            await().atMost(Duration.ofSeconds(15))
                    .until(() -> given().get(ready).statusCode() == 503);

            var answer = within(AT_ONCE, () -> given().get(NOTES));
            answer.then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2")
                    .body("type", equalTo("/problems/database-unavailable"))
                    .body("detail", containsString("nothing was changed"));
            within(AT_ONCE, () -> given().get(metrics)).then().statusCode(200);
            within(AT_ONCE, () -> given().get("/problems")).then().statusCode(200);
            // Those that came before it was known do not wait for it either.
            waiting.forEach(each -> assertThat(each)
                    .succeedsWithin(Duration.ofSeconds(15))
                    .extracting(Response::statusCode)
                    .isEqualTo(503));
            assertThat(waiting)
                    .anySatisfy(each -> each.join()
                            .then()
                            .body("detail", containsString("is not known"))
                            .body("detail", containsString("Idempotency-Key")));
        } finally {
            backing.thawDatabase();
        }

        await().atMost(Duration.ofSeconds(15)).until(() -> given().get(NOTES).statusCode() == 200);
        await().untilAsserted(() -> given().get(metrics).then().body(containsString("tandem_journal_unpublished 0.0")));
    }

    private static Response within(Duration limit, Supplier<Response> call) {
        assertThat(CompletableFuture.supplyAsync(call)).succeedsWithin(limit);
        return call.get();
    }
}
