package dev.tandem.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Requests as a client of either service sends them. */
public final class Requests {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private Requests() {}

    public static ValidatableResponse get(String path) {
        return get(given(), path);
    }

    public static ValidatableResponse get(RequestSpecification request, String path) {
        return read(request, path).then();
    }

    private static Response read(RequestSpecification request, String path) {
        return SeenAnswers.look(path, given().spec(request).get("/api/v1" + path));
    }

    /** Reads again until a field of the answer has a value, such as when an event has arrived. */
    public static void awaitField(String path, String field, Object value) {
        await().atMost(TIMEOUT).pollInterval(LOOK_AGAIN).until(() -> {
            var response = read(given(), path);
            return response.statusCode() == 200 && value.equals(response.path(field));
        });
    }

    public static ValidatableResponse post(String path, String json) {
        return post(given(), path, json);
    }

    public static ValidatableResponse post(RequestSpecification request, String path, String json) {
        return given().spec(request)
                .contentType("application/json")
                .body(json)
                .post("/api/v1" + path)
                .then();
    }

    public static ValidatableResponse put(RequestSpecification request, String path, String json) {
        return given().spec(request)
                .contentType("application/json")
                .body(json)
                .put("/api/v1" + path)
                .then();
    }

    /** Whatever the version. */
    public static ValidatableResponse patch(String path, String json) {
        return patch(given().header("If-Match", "*"), path, json);
    }

    public static ValidatableResponse patch(RequestSpecification request, String path, String json) {
        return given().spec(request)
                .contentType("application/merge-patch+json")
                .body(json)
                .patch("/api/v1" + path)
                .then();
    }

    /** Whatever the version. */
    public static ValidatableResponse delete(String path) {
        return given().header("If-Match", "*").delete("/api/v1" + path).then();
    }

    public static ValidatableResponse upload(String path, String csv) {
        return given().contentType("text/csv; charset=UTF-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1" + path)
                .then();
    }

    /** A product key that no other test has. */
    public static String aProductKey() {
        long number = ThreadLocalRandom.current().nextLong(36L * 36 * 36 * 36 * 36 * 36 * 36);
        return ("T" + Long.toString(number, 36)).toUpperCase(Locale.ROOT);
    }
}
