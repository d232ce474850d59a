package dev.tandem.testing.notes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Without tokens a service is for its own machine only. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class OpenAccessTest {
    @ParameterizedTest
    @CsvSource({
        "Forwarded, for=203.0.113.7",
        "X-Forwarded-For, 203.0.113.7",
        "x-forwarded-host, tandem.example",
        "X-Forwarded-Proto, https",
        "Via, 1.1 proxy",
        "X-Real-IP, 203.0.113.7",
        "Host, evil.example",
        "Host, localhost.evil.example"
    })
    void whatComesThroughAProxyOrByAForeignNameIsRefused(String header, String value) {
        refused(given().header(header, value).get("/api/v1/notes").then(), header);
        refused(given().header(header, value).get("/problems").then(), header);
        refused(create(given().header(header, value)), header);
    }

    @Test
    void whatProxiesSpeakToWhatIsBehindThemIsRefused() throws IOException {
        try (var wire = new Wire()) {
            assertThat(wire.send("GET /api/v1/notes HTTP/1.0\r\nHost: localhost\r\n\r\n")
                            .readAll())
                    .contains(" 403 ")
                    .contains("/problems/open-access-is-local")
                    .contains("HTTP/1.0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost.evil.example", "file://", "x y"})
    void aPageFromElsewhereCannotWrite(String origin) {
        refused(create(given().header("Origin", origin)), "Origin");
        given().header("Origin", origin).get("/api/v1/notes").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000", "http://127.0.0.1:8080", "https://[::1]:8443"})
    void aPageOfThisMachineCanWrite(String origin) {
        create(given().header("Origin", origin).header("Sec-Fetch-Site", "same-site"))
                .statusCode(201);
    }

    @Test
    void whatABrowserSaysIsCrossSiteCannotWrite() {
        refused(create(given().header("Sec-Fetch-Site", "cross-site")), "Sec-Fetch-Site");
        create(given().header("Sec-Fetch-Site", "same-origin")).statusCode(201);
    }

    private static void refused(ValidatableResponse response, String header) {
        response.statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/open-access-is-local"))
                .body("header.toLowerCase()", equalTo(header.toLowerCase(Locale.ROOT)));
    }

    private static ValidatableResponse create(RequestSpecification request) {
        return given().spec(request)
                .contentType("application/json")
                .body("{\"text\":\"one\"}")
                .post("/api/v1/notes/" + NoteRequests.aKey())
                .then();
    }
}
