package dev.tandem.testing.notes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bodies that are too large, too slow or never come; application.properties makes the service impatient here. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class BodiesTest {
    private static final String NOTE = "/api/v1/notes/x";
    private static final int MB = 1 << 20;

    @Inject
    SlowRoute slow;

    @Test
    void aBodyThatIsTooLargeIsRefusedByItsStatedLength() throws IOException {
        try (var wire = Wire.post(NOTE, "Content-Length: " + 3 * MB)) {
            assertThat(wire.read(12)).isEqualTo("HTTP/1.1 413");
        }
        post("{\"text\":\"" + "x".repeat(3 * MB) + "\"}")
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/body-too-large"))
                .body("maxSize", equalTo(2 * MB));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedAsSoonAsItIsSo() throws IOException {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        try (var wire = Wire.post(NOTE, "Transfer-Encoding: chunked")) {
            for (int sent = 0; sent < 34; sent++) {
                wire.send(chunk);
            }
            assertThat(wire.read(12)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void aFileMayBeLargerThanJson() {
        given().contentType("text/csv")
                .body("x".repeat(3 * MB))
                .post(NOTE)
                .then()
                .statusCode(415);
    }

    /** As Java's own client does by default; see decision 23. */
    @Test
    void aClientThatOffersHttp2IsAnsweredOverHttp1() throws Exception {
        var client = HttpClient.newHttpClient();
        for (int i = 0; i < 3; i++) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/notes/" + NoteRequests.aKey()))
                    .timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"one\"}"))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void whatIsQuotedOfABodyThatIsNoJsonHasNoControlCharacters() {
        post("{\"text\":\"one\"}a\u0000b")
                .statusCode(400)
                .body("detail", allOf(startsWith("The body is not JSON"), not(containsString("\u0000"))));
    }

    @Test
    void whatGoesBeyondTheReadersLimitsIsRefusedByTheLimitsName() {
        post("{\"text\":[" + "{},".repeat(600_000) + "{}]}")
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-request"))
                .body("detail", containsString("Token count (100001) exceeds the maximum allowed (100000)"));
        post("[".repeat(60)).statusCode(400).body("detail", containsString("nesting depth (51)"));
        post("{\"" + "n".repeat(1_100) + "\":1}").statusCode(400).body("detail", containsString("Name length"));
        post("{\"text\":\"" + "x".repeat(300_000) + "\"}")
                .statusCode(400)
                .body("detail", containsString("exceeds the maximum allowed (200000)"));
    }

    @Test
    void noMoreThanAHundredFaultsAreToldAndAllAreCounted() {
        String fields = IntStream.range(0, 300)
                .mapToObj(i -> "\"field%d\":1".formatted(i))
                .collect(Collectors.joining(",", "{", "}"));

        post(fields)
                .statusCode(400)
                .body("type", equalTo("/problems/validation-failed"))
                .body("errors", hasSize(100))
                .body("count", equalTo(300));
    }

    @Test
    void bodiesThatTrickleInHoldUpNobodyAndAreGivenUp() throws IOException {
        List<Wire> trickling = new ArrayList<>();
        try {
            for (int i = 0; i < 260; i++) {
                trickling.add(Wire.post(NOTE, "Content-Length: 1000").send("{"));
            }
            given().get("/api/v1/notes").then().statusCode(200);
            given().contentType("application/json")
                    .body("{\"text\":\"one\"}")
                    .post("/api/v1/notes/" + NoteRequests.aKey())
                    .then()
                    .statusCode(201);

            assertThat(trickling.get(259).readAll())
                    .startsWith("HTTP/1.1 408")
                    .contains("/problems/body-too-slow")
                    .containsIgnoringCase("Connection: close");
        } finally {
            for (Wire each : trickling) {
                each.close();
            }
        }
    }

    @Test
    void bodiesThatTogetherAreTooMuchAreRefusedUntilThereIsRoomAgain() throws IOException {
        List<Wire> arriving = new ArrayList<>();
        try {
            for (int i = 0; i < 9; i++) {
                arriving.add(Wire.post(NOTE, "Content-Length: " + 2 * MB).send("x".repeat(2 * MB - 1)));
            }
            assertThat(arriving.stream().filter(BodiesTest::isRefusedAsTooMuch)).isNotEmpty();
        } finally {
            for (Wire each : arriving) {
                each.close();
            }
        }
        await().until(() ->
                given().contentType("application/json").body("{").post(NOTE).statusCode() == 400);
    }

    @Test
    void whatABodyTakesIsHeldUntilItsRequestIsOverAndSmallOnesFindRoomBesides() throws IOException {
        String large = "x".repeat(2 * MB - 1);
        List<Wire> large8 = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                large8.add(Wire.post(SlowRoute.PATH, "Content-Length: " + large.length())
                        .send(large));
            }
            await().until(() -> slow.waiting() == 8);

            post(large).statusCode(503).body("type", equalTo("/problems/too-much-at-once"));
            given().contentType("application/json")
                    .body("{\"text\":\"one\"}")
                    .post("/api/v1/notes/" + NoteRequests.aKey())
                    .then()
                    .statusCode(201);

            slow.answerAll();
            for (Wire each : large8) {
                assertThat(each.read(12)).isEqualTo("HTTP/1.1 200");
            }
            // As often as would fill the bound if one were not given back.
            for (int i = 0; i < 10; i++) {
                post(large).statusCode(400);
            }
        } finally {
            slow.answerAll();
            for (Wire each : large8) {
                each.close();
            }
        }
    }

    @Test
    void twoRequestsWithBodiesThatComeAtOnceOnOneConnectionAreAnsweredInOrder() throws IOException {
        String first = NoteRequests.aKey();
        String second = NoteRequests.aKey();
        try (var wire = new Wire()) {
            String answers = wire.send(create(first, "keep-alive") + create(second, "close"))
                    .readAll();

            assertThat(answers.split("HTTP/1.1 201", -1)).hasSize(3).satisfies(each -> {
                assertThat(each[1]).contains(first);
                assertThat(each[2]).contains(second);
            });
        }
    }

    @Test
    void aConnectionThatBringsNoWholeRequestIsClosedAndOneThatBroughtOneIsKept() throws IOException {
        try (var kept = new Wire();
                var halfSent = new Wire()) {
            String get = "GET /problems/not-found HTTP/1.1\r\nHost: localhost\r\n\r\n";
            assertThat(kept.send(get).read(15)).isEqualTo("HTTP/1.1 200 OK");
            halfSent.send("GET /problems/not-found HTTP/1.1\r\nHost: local");

            assertThat(halfSent.readAll()).isEmpty();

            assertThat(kept.send(get).read(2)).isNotEmpty();
        }
    }

    @Test
    void aClientThatGoesAwayIsNoErrorOfTheService() throws IOException {
        try (var log = new LogRecords()) {
            try (var wire = Wire.post(NOTE, "Content-Length: 1000")) {
                wire.send("{\"text\":");
            }
            await().until(() -> log.have("went away within its body"));
            assertThat(log.errors()).isEmpty();
        }
    }

    private static String create(String note, String connection) {
        String body = "{\"text\":\"one\"}";
        return "POST /api/v1/notes/%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: %s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(note, connection, body.length(), body);
    }

    private static boolean isRefusedAsTooMuch(Wire wire) {
        try {
            return wire.read(12).equals("HTTP/1.1 503");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json").body(body).post(NOTE).then();
    }
}
