package dev.tandem.testing.notes;

import static dev.tandem.testing.notes.NoteRequests.PROBLEM;
import static dev.tandem.testing.notes.NoteRequests.aKey;
import static dev.tandem.testing.notes.NoteRequests.createNote;
import static dev.tandem.testing.notes.NoteRequests.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a request, the answer is a problem. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class RefusedRequestsTest {
    @Test
    void everyFaultOfABodyIsNamedAtOnceByItsPointer() {
        createNote(aKey(), "{\"text\":7,\"tags\":[\"fine\",\"too long\",\"\"],\"colour\":\"red\"}")
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/validation-failed"))
                .body("errors.pointer", containsInAnyOrder("/text", "/colour"));
        createNote(aKey(), "{\"tags\":[\"fine\",\"too long\",\" \"]}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/text", "/tags/1", "/tags/2"));
    }

    @Test
    void aReadOnlyFieldIsRefusedAndOneOfTheOtherServiceNamesItsOwner() {
        createNote(aKey(), "{\"text\":\"one\",\"version\":3,\"estimate\":5}")
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
            createNote(aKey(), body).statusCode(400).contentType(PROBLEM).body("type", notNullValue());
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
        problem(given().urlEncodingEnabled(false).get("/api/v1/notes/a%00b"), 404, "not-found")
                .body("instance", equalTo("/api/v1/notes/a%00b"));
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
        for (String cursor : new String[] {"x", "", "bm90IGpzb24", "eyJrZXkiOiJcdTAwMDAifQ", "A".repeat(3900)}) {
            problem(given().queryParam("cursor", cursor).get("/api/v1/notes"), 400, "invalid-parameter")
                    .body("parameter", equalTo("cursor"));
        }
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
}
