package dev.tandem.testing.notes;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.UUID;

/** Requests as a client of the notes sends them. */
final class NoteRequests {
    static final String PROBLEM = "application/problem+json";

    private NoteRequests() {}

    static ValidatableResponse problem(Response response, int status, String name) {
        return response.then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/" + name))
                .body("status", equalTo(status));
    }

    static ValidatableResponse createNote(String key, String body) {
        return createNote(given(), key, body);
    }

    static ValidatableResponse createNote(RequestSpecification request, String key, String body) {
        return given().spec(request)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/notes/" + key)
                .then();
    }

    static Response patchNote(RequestSpecification request, String key, String body) {
        return given().spec(request)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch("/api/v1/notes/" + key);
    }

    static String aKey() {
        return ("N" + UUID.randomUUID()).toUpperCase(Locale.ROOT);
    }
}
