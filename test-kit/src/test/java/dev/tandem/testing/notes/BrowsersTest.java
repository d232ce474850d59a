package dev.tandem.testing.notes;

import static dev.tandem.testing.notes.NoteRequests.aKey;
import static dev.tandem.testing.notes.NoteRequests.createNote;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers let pages of other origins do, and what they are told to keep from. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class BrowsersTest {
    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String PAGE = "http://localhost:3000";

    @ParameterizedTest
    @ValueSource(strings = {PAGE, "http://localhost", "http://127.0.0.1:5173", "https://page.example"})
    void aPageOfAnAllowedOriginMayAskForAnything(String origin) {
        preflight(origin, "PATCH")
                .header("Access-Control-Request-Headers", "authorization,content-type,if-match,tandem-role")
                .options("/api/v1/notes/x")
                .then()
                .statusCode(200)
                .header(ALLOWED, equalTo(origin))
                .header("Access-Control-Allow-Methods", equalTo("PATCH"))
                .header(
                        "Access-Control-Allow-Headers",
                        containsStringIgnoringCase("authorization,content-type,if-match,tandem-role"))
                .header("Access-Control-Max-Age", equalTo("7200"));
        given().header("Origin", origin)
                .get("/api/v1/notes")
                .then()
                .statusCode(200)
                .header(ALLOWED, equalTo(origin))
                .header("Access-Control-Allow-Credentials", equalTo("false"))
                .header("Vary", containsStringIgnoringCase("origin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "http://localhost.evil.example", "https://page.example.evil"})
    void aPageOfAnyOtherOriginIsToldNothing(String origin) {
        preflight(origin, "PATCH").options("/api/v1/notes/x").then().header(ALLOWED, nullValue());
        given().header("Origin", origin)
                .get("/api/v1/notes")
                .then()
                .statusCode(200)
                .header(ALLOWED, nullValue());
    }

    @Test
    void aPageReadsTheHeadersThatAnswersTellBy() {
        String key = aKey();

        createNote(given().header("Origin", PAGE), key, "{\"text\":\"one\"}")
                .statusCode(201)
                .header(
                        "Access-Control-Expose-Headers",
                        allOf(
                                containsString("ETag"),
                                containsString("Link"),
                                containsString("Location"),
                                containsString("Retry-After"),
                                containsString("Idempotency-Replayed"),
                                containsString("X-Request-Id"),
                                containsString("RateLimit,"),
                                containsString("RateLimit-Policy"),
                                containsString("Note-Token")));
    }

    @Test
    void aPageReadsRefusalsToo() {
        var page = given().header("Origin", PAGE);

        page.get("/api/v1/notes/nothing").then().statusCode(404).header(ALLOWED, equalTo(PAGE));
        given().spec(page).delete("/api/v1/notes").then().statusCode(405).header(ALLOWED, equalTo(PAGE));
        given().spec(page)
                .header("Via", "1.1 proxy")
                .get("/api/v1/notes")
                .then()
                .statusCode(403)
                .header(ALLOWED, equalTo(PAGE));
    }

    /** To a browser, localhost and 127.0.0.1 are two sites. */
    @Test
    void aPageOfThisMachineMayWriteByAnyOfItsNames() {
        createNote(given().header("Origin", PAGE).header("Sec-Fetch-Site", "cross-site"), aKey(), "{\"text\":\"one\"}")
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/notes", "/api/v1/notes/nothing", "/problems", "/openapi", "/nowhere"})
    void noAnswerIsToBeGuessedFramedOrEmbedded(String path) {
        given().get(path)
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
                .header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'"));
    }

    @Test
    void refusalsThatReachNoResourceHaveTheseHeadersToo() {
        given().header("Via", "1.1 proxy")
                .get("/api/v1/notes")
                .then()
                .statusCode(403)
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    @Test
    void theApisPageMayRunItsOwnScriptsAndAskItsOwnService() {
        var page = given().get("/docs/");

        page.then()
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("script-src 'self'"),
                                containsString("style-src 'self'"),
                                containsString("connect-src 'self'"),
                                containsString("frame-ancestors 'none'")));
        page.then().header("X-Content-Type-Options", equalTo("nosniff"));
        assertThat(page.headers().getValues("Content-Security-Policy")).hasSize(1);
    }

    /** Where anybody may say who they are, the page asks. */
    @Test
    void theApisPageOffersAChoiceOfRole() {
        given().get("/openapi?format=json")
                .then()
                .body("components.securitySchemes.role.name", equalTo("Tandem-Role"))
                .body("components.securitySchemes.role.in", equalTo("header"))
                .body("paths.'/api/v1/notes'.get.security.role", hasItem(List.of()));
    }

    private static RequestSpecification preflight(String origin, String method) {
        return given().header("Origin", origin).header("Access-Control-Request-Method", method);
    }
}
