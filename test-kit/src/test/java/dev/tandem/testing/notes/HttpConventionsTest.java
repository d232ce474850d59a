package dev.tandem.testing.notes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class HttpConventionsTest {
    private static final String PROBLEM = "application/problem+json";

    @Test
    void aCreatedResourceSaysWhereItIsAndWhichVersion() {
        String key = aKey();

        create(key, "{\"text\":\"one\"}")
                .statusCode(201)
                .header("Location", containsString("/api/v1/notes/" + key))
                .header("ETag", "\"1\"")
                .body("key", equalTo(key))
                .body("version", equalTo(1));

        given().get("/api/v1/notes/" + key).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void aResourceIsFoundByItsIdToo() {
        String key = aKey();
        String id = create(key, "{\"text\":\"one\"}").extract().path("id");

        given().get("/api/v1/notes/" + id).then().statusCode(200).body("key", equalTo(key));
    }

    @Test
    void everyFaultOfABodyIsNamedAtOnceByItsPointer() {
        create(aKey(), "{\"text\":7,\"tags\":[\"fine\",\"too long\",\"\"],\"colour\":\"red\"}")
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/validation-failed"))
                .body("errors.pointer", containsInAnyOrder("/text", "/colour"));
        create(aKey(), "{\"tags\":[\"fine\",\"too long\",\" \"]}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/text", "/tags/1", "/tags/2"));
    }

    @Test
    void aReadOnlyFieldIsRefusedAndOneOfTheOtherServiceNamesItsOwner() {
        create(aKey(), "{\"text\":\"one\",\"version\":3,\"estimate\":5}")
                .statusCode(400)
                .body("errors.find { it.pointer == '/version' }.detail", equalTo("is read-only"))
                .body("errors.find { it.pointer == '/version' }.owner", nullValue())
                .body("errors.find { it.pointer == '/estimate' }.owner", equalTo("other-service"))
                .body(
                        "errors.find { it.pointer == '/estimate' }.href",
                        containsString("http://localhost:1/api/v1/items/"));
    }

    @Test
    void hostileBodiesAreProblems() {
        for (String body : new String[] {
            "",
            "{",
            "[]",
            "null",
            "{\"text\":\"a\",\"text\":\"b\"}",
            "{\"text\":\"a\"} x",
            "\"x\"",
            "{\"text\":\"nul \\u0000\"}",
            "{\"text\":\"half \\ud800\"}",
            "[".repeat(5000),
            "{\"text\":{\"a\":1}}",
            "{\"text\":" + "9".repeat(2000) + "}",
            "{\"text\":true}",
            "{\"tags\":\"x\",\"text\":\"x\"}"
        }) {
            create(aKey(), body).statusCode(400).contentType(PROBLEM).body("type", notNullValue());
        }
    }

    @Test
    void aBodyThatIsNotUtf8IsAProblem() {
        given().contentType("application/json")
                .body(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'})
                .post("/api/v1/notes/" + aKey())
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void whatTheFrameworkRefusesIsAProblemToo() {
        problem(given().get("/api/v1/nowhere"), 404, "not-found");
        problem(given().get("/nowhere"), 404, "not-found");
        problem(given().delete("/api/v1/notes"), 405, "method-not-allowed");
        problem(
                given().contentType("text/plain").body("x").post("/api/v1/notes/" + aKey()),
                415,
                "unsupported-media-type");
        problem(given().accept("image/png").get("/api/v1/notes"), 406, "not-acceptable");
        problem(given().get("/api/v1/notes/" + "%00"), 404, "not-found");
    }

    @Test
    void whatIsRefusedBeforeItIsRoutedIsAProblemToo() {
        assertThat(raw("POST /api/v1/notes/x HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 99000000"))
                .startsWith("HTTP/1.1 413")
                .contains(PROBLEM)
                .contains("body-too-large");
    }

    /** Quarkus refuses these before the router and leaves the body out; what counts is that nothing breaks. */
    @Test
    void whatIsNoAddressIsABadRequest() {
        assertThat(raw("GET /api/v1/notes/%zz HTTP/1.1")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET /api/v1/notes?limit=%zz HTTP/1.1")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET /" + "a".repeat(9000) + " HTTP/1.1")).contains(" 414 ");
    }

    private static String raw(String head) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write((head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void unknownAndImpossibleParametersAreRefused() {
        problem(given().get("/api/v1/notes?limit=5&limit=7"), 400, "invalid-parameter")
                .body("parameter", equalTo("limit"));
        problem(given().get("/api/v1/notes?colour=red"), 400, "unknown-parameter")
                .body("known", contains("cursor", "limit"));
        for (String limit : new String[] {"0", "201", "-1", "x", "", "1e2", "99999999999"}) {
            problem(given().queryParam("limit", limit).get("/api/v1/notes"), 400, "invalid-parameter")
                    .body("parameter", equalTo("limit"));
        }
        for (String cursor : new String[] {"x", "", "bm90IGpzb24", "e30", "eyJrZXkiOiJcdTAwMDAifQ", "A".repeat(3900)}) {
            if (!cursor.equals("e30")) {
                problem(given().queryParam("cursor", cursor).get("/api/v1/notes"), 400, "invalid-parameter")
                        .body("parameter", equalTo("cursor"));
            }
        }
    }

    @Test
    void aChangeMustSayWhichVersionItChanges() {
        String key = aKey();
        create(key, "{\"text\":\"one\"}");

        problem(patch(given(), key, "{\"text\":\"two\"}"), 428, "precondition-required");
        patch(given().header("If-Match", "\"1\""), key, "{\"text\":\"two\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("text", equalTo("two"));
        problem(patch(given().header("If-Match", "\"1\""), key, "{\"text\":\"three\"}"), 412, "precondition-failed")
                .body("version", equalTo(2));
        patch(given().header("If-Match", "*"), key, "{\"text\":\"three\"}")
                .then()
                .statusCode(200);
        problem(patch(given().header("If-Match", "3"), key, "{\"text\":\"x\"}"), 400, "invalid-parameter");
        // As a proxy that compresses answers made of it.
        patch(given().header("If-Match", "W/\"3\""), key, "{\"text\":\"four\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"");
        problem(patch(given().header("If-Match", "W/\"3\""), key, "{\"text\":\"x\"}"), 412, "precondition-failed");
    }

    @Test
    void aMergePatchReplacesWhatItNamesAndKeepsTheRest() {
        String key = aKey();
        create(key, "{\"text\":\"one\",\"tags\":[\"a\",\"b\"]}");
        var request = given().header("If-Match", "*");

        patch(request, key, "{\"tags\":[\"c\"]}")
                .then()
                .body("text", equalTo("one"))
                .body("tags", contains("c"));
        patch(request, key, "{\"tags\":null}").then().body("tags", hasSize(0));
        problem(patch(request, key, "{\"text\":null}"), 400, "validation-failed")
                .body("errors[0].pointer", equalTo("/text"));
        problem(patch(request, key, "{\"colour\":null}"), 400, "validation-failed")
                .body("errors[0].pointer", equalTo("/colour"));
        problem(patch(request, key, "[]"), 400, "validation-failed");
    }

    @Test
    void aPatchThatChangesNothingRaisesNoVersion() {
        String key = aKey();
        create(key, "{\"text\":\"one\"}");

        patch(given().header("If-Match", "*"), key, "{\"text\":\"one\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void theSameIdempotencyKeyCreatesOnce() {
        String key = aKey();
        var request = given().header("Idempotency-Key", UUID.randomUUID().toString());

        String id = create(request, key, "{\"text\":\"one\"}")
                .statusCode(201)
                .extract()
                .path("id");
        create(request, key, "{ \"text\" : \"one\" }")
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", "\"1\"")
                .header("Location", containsString(key))
                .body("id", equalTo(id));
        problem(
                given().spec(request)
                        .contentType("application/json")
                        .body("{\"text\":\"two\"}")
                        .post("/api/v1/notes/" + key),
                422,
                "idempotency-key-reused");
    }

    @Test
    void aRefusalFreesTheIdempotencyKey() {
        String key = aKey();
        var request = given().header("Idempotency-Key", UUID.randomUUID().toString());

        create(request, key, "{\"text\":\"\"}").statusCode(400);
        create(request, key, "{\"text\":\"one\"}").statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void rolesAreAskedFor() {
        problem(
                given().header("Tandem-Role", "reader")
                        .contentType("application/json")
                        .body("{}")
                        .post("/api/v1/notes/x"),
                403,
                "forbidden");
        problem(given().header("Tandem-Role", "king").get("/api/v1/notes"), 401, "unauthenticated");
        problem(given().header("Host", "evil.example").get("/api/v1/notes"), 403, "open-access-is-local");
    }

    @Test
    void aListGoesOnWhereItsPageEnded() {
        String prefix = aKey();
        for (String end : new String[] {"a", "b", "c"}) {
            create(prefix + end, "{\"text\":\"one\"}");
        }
        String next = given().queryParam("limit", 1)
                .get("/api/v1/notes")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");

        given().queryParam("cursor", next)
                .queryParam("limit", 200)
                .get("/api/v1/notes")
                .then()
                .statusCode(200);
    }

    @Test
    void theCatalogueListsEveryProblem() {
        given().get("/problems")
                .then()
                .statusCode(200)
                .body("items.type", org.hamcrest.Matchers.hasItem("/problems/not-found"));
        given().get("/problems/not-found").then().statusCode(200).body("status", equalTo(404));
    }

    private static ValidatableResponse problem(Response response, int status, String name) {
        return response.then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/" + name))
                .body("status", equalTo(status));
    }

    private static ValidatableResponse create(String key, String body) {
        return create(given(), key, body);
    }

    private static ValidatableResponse create(RequestSpecification request, String key, String body) {
        return given().spec(request)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/notes/" + key)
                .then();
    }

    private static Response patch(RequestSpecification request, String key, String body) {
        return given().spec(request)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch("/api/v1/notes/" + key);
    }

    private static String aKey() {
        return "n" + UUID.randomUUID();
    }
}
