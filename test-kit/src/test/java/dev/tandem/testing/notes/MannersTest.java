package dev.tandem.testing.notes;

import static dev.tandem.testing.notes.NoteRequests.aKey;
import static dev.tandem.testing.notes.NoteRequests.createNote;
import static dev.tandem.testing.notes.NoteRequests.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client may take for granted of anything that speaks HTTP. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class MannersTest {
    private static final String UNSUPPORTED = "unsupported-media-type";
    private static final String PATCH_TYPE = "application/merge-patch+json";
    /** What is new each time; and how long a body is and how it comes, known only where one is made (RFC 9110, 9.3.2). */
    private static final Set<String> OF_THE_MOMENT =
            Set.of("date:", "x-request-id:", "content-length:", "transfer-encoding:", "content-encoding: identity");

    @ConfigProperty(name = "quarkus.log.console.format")
    String logFormat;

    @Test
    void aMethodThatIsNotTakenIsToldWhichAre() {
        problem(given().delete("/api/v1/notes"), 405, "method-not-allowed")
                .header("Allow", equalTo("GET, HEAD, OPTIONS"))
                .body("allowed", contains("GET", "HEAD", "OPTIONS"));
        problem(given().delete("/api/v1/notes/x"), 405, "method-not-allowed")
                .header("Allow", equalTo("GET, HEAD, OPTIONS, PATCH, POST"));
        problem(given().post("/problems"), 405, "method-not-allowed").header("Allow", equalTo("GET, HEAD, OPTIONS"));
    }

    @Test
    void optionsTellWhatAnAddressTakes() {
        given().options("/api/v1/notes")
                .then()
                .statusCode(204)
                .header("Allow", equalTo("GET, HEAD, OPTIONS"))
                .header("Accept-Patch", nullValue())
                .body(emptyString());
        given().options("/api/v1/notes/x")
                .then()
                .statusCode(204)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, PATCH, POST"))
                .header("Accept-Patch", equalTo(PATCH_TYPE))
                .header("Accept-Post", equalTo("application/json"));
        given().options("/problems/not-found").then().statusCode(204).header("Allow", equalTo("GET, HEAD, OPTIONS"));
        given().urlEncodingEnabled(false)
                .options("/api/v1/notes/a%2Fb")
                .then()
                .statusCode(204)
                .header("Accept-Patch", equalTo(PATCH_TYPE));
        problem(given().options("/api/v1/nowhere"), 404, "not-found");
        problem(given().options("/api/v1/notes/x/nowhere"), 404, "not-found");
    }

    @Test
    void aBodyOfAnotherTypeIsToldWhichAreTaken() {
        problem(given().contentType("application/json").body("{}").patch("/api/v1/notes/x"), 415, UNSUPPORTED)
                .header("Accept-Patch", equalTo(PATCH_TYPE))
                .body("taken", contains(PATCH_TYPE));
        problem(given().contentType("text/plain").body("x").post("/api/v1/notes/x"), 415, UNSUPPORTED)
                .header("Accept-Post", equalTo("application/json"))
                .body("taken", contains("application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "nonsense", "application/"})
    void aTypeThatIsNoneIsNotTaken(String type) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/notes/x"))
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains(UNSUPPORTED);
    }

    @Test
    void whoLacksARoleIsToldTheirOwnAndThoseThatWouldDo() {
        problem(
                        given().header("Tandem-Role", "reader")
                                .contentType("application/json")
                                .body("{}")
                                .post("/api/v1/notes/x"),
                        403,
                        "forbidden")
                .body("roles", contains("reader"))
                .body("needed", contains("admin", "writer"));
        // Of roles that configuration names.
        problem(given().header("Tandem-Role", "writer").get("/api/v1/operations"), 403, "forbidden")
                .body("needed", contains("admin", "ops"));
    }

    @Test
    void whoIsNobodyIsToldHowToSayWhoTheyAre() {
        problem(given().header("Tandem-Role", "king").get("/api/v1/notes"), 401, "unauthenticated")
                .header("WWW-Authenticate", equalTo("Tandem-Role"));
    }

    @Test
    void aBodyMayBeLeftOutWhereNothingInItIsRequired() {
        String key = aKey();
        createNote(key, "{\"text\":\"one\"}");

        given().post("/api/v1/notes/" + key + "/stamp").then().statusCode(200).body("text", equalTo("one, seen"));
        given().contentType("application/json")
                .post("/api/v1/notes/" + key + "/stamp")
                .then()
                .statusCode(200);
        given().contentType("application/json")
                .body("{\"word\":\"done\"}")
                .post("/api/v1/notes/" + key + "/stamp")
                .then()
                .statusCode(200)
                .body("text", containsString("done"));
    }

    @Test
    void aBodyWithWhatIsRequiredMayNotBeLeftOut() {
        problem(given().contentType("application/json").post("/api/v1/notes/" + aKey()), 400, "malformed-request")
                .body("detail", equalTo("The body is missing"));
        problem(given().post("/api/v1/notes/" + aKey()), 400, "malformed-request");
    }

    @Test
    void aRequestKeepsTheNameThatItsCallerGaveIt() {
        given().header("X-Request-Id", "checkout-7:a/b")
                .get("/api/v1/notes")
                .then()
                .header("X-Request-Id", equalTo("checkout-7:a/b"));
        given().header("X-Request-Id", "refused-early")
                .header("Via", "1.1 proxy")
                .get("/api/v1/notes")
                .then()
                .statusCode(403)
                .header("X-Request-Id", equalTo("refused-early"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "näme", ""})
    void aNameThatIsNotFitForALogIsReplaced(String name) {
        given().header("X-Request-Id", name)
                .get("/api/v1/notes")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f]{16}"));
    }

    @Test
    void aNameThatIsTooLongOrMissingIsReplaced() {
        given().header("X-Request-Id", "x".repeat(129))
                .get("/api/v1/notes")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f]{16}"));
        given().get("/api/v1/notes").then().header("X-Request-Id", matchesPattern("[0-9a-f]{16}"));
    }

    @Test
    void everyLineOfTheLogNamesItsRequest() {
        String key = aKey();
        try (var log = new LogRecords()) {
            createNote(given().header("X-Request-Id", "r-4711"), key, "{\"text\":\"one\"}");
            createNote(given().header("X-Request-Id", "r-4712"), aKey(), "{\"text\":\"one\"}");

            assertThat(new PatternFormatter(logFormat).format(log.one("is made", key)))
                    .contains("[r-4711]")
                    .contains(key);
        }
    }

    @Test
    void aKeyIsFoundInSmallLettersToo() {
        String key = aKey();
        createNote(key, "{\"text\":\"one\"}");

        given().get("/api/v1/notes/" + key.toLowerCase(Locale.ROOT))
                .then()
                .statusCode(200)
                .body("key", equalTo(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/notes", "/api/v1/notes/%s", "/problems", "/openapi", "/docs/"})
    void headTellsTheSameAsGetWithoutTheBody(String address) {
        String key = aKey();
        createNote(key, "{\"text\":\"one\"}");
        String path = address.formatted(key);

        var plain = given().config(RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
        var got = plain.get(path);
        var head = given().spec(plain).head(path);

        assertThat(head.statusCode()).isEqualTo(got.statusCode()).isEqualTo(200);
        assertThat(head.asString()).isEmpty();
        assertThat(told(head)).containsExactlyInAnyOrderElementsOf(told(got));
    }

    private static List<String> told(Response response) {
        return response.headers().asList().stream()
                .map(header -> header.getName().toLowerCase(Locale.ROOT) + ": " + header.getValue())
                .filter(header -> OF_THE_MOMENT.stream().noneMatch(header::startsWith))
                .toList();
    }

    @Test
    void headHonoursWhatWasSeen() {
        String key = aKey();
        createNote(key, "{\"text\":\"one\"}");

        given().header("If-None-Match", "\"1\"")
                .head("/api/v1/notes/" + key)
                .then()
                .statusCode(304)
                .header("ETag", not(emptyString()));
        given().head("/api/v1/notes/nothing").then().statusCode(404).body(emptyString());
    }
}
