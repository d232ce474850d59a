package dev.tandem.testing.notes;

import static dev.tandem.testing.notes.NoteRequests.aKey;
import static dev.tandem.testing.notes.NoteRequests.createNote;
import static dev.tandem.testing.notes.NoteRequests.patchNote;
import static dev.tandem.testing.notes.NoteRequests.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How resources are made, changed and listed. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class HttpConventionsTest {
    @Test
    void aCreatedResourceSaysWhereItIsAndWhichVersion() {
        String key = aKey();

        createNote(key, "{\"text\":\"one\"}")
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
        String id = createNote(key, "{\"text\":\"one\"}").extract().path("id");

        given().get("/api/v1/notes/" + id).then().statusCode(200).body("key", equalTo(key));
    }

    @Test
    void aChangeMustSayWhichVersionItChanges() {
        String key = aKey();
        createNote(key, "{\"text\":\"one\"}");

        problem(patchNote(given(), key, "{\"text\":\"two\"}"), 428, "precondition-required");
        patchNote(given().header("If-Match", "\"1\""), key, "{\"text\":\"two\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("text", equalTo("two"));
        problem(patchNote(given().header("If-Match", "\"1\""), key, "{\"text\":\"three\"}"), 412, "precondition-failed")
                .body("version", equalTo(2));
        patchNote(given().header("If-Match", "*"), key, "{\"text\":\"three\"}")
                .then()
                .statusCode(200);
        problem(patchNote(given().header("If-Match", "3"), key, "{\"text\":\"x\"}"), 400, "invalid-parameter");
        // As a proxy that compresses answers made of it.
        patchNote(given().header("If-Match", "W/\"3\""), key, "{\"text\":\"four\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"");
        problem(patchNote(given().header("If-Match", "W/\"3\""), key, "{\"text\":\"x\"}"), 412, "precondition-failed");
    }

    @Test
    void aMergePatchReplacesWhatItNamesAndKeepsTheRest() {
        String key = aKey();
        createNote(key, "{\"text\":\"one\",\"tags\":[\"a\",\"b\"]}");
        var request = given().header("If-Match", "*");

        patchNote(request, key, "{\"tags\":[\"c\"]}")
                .then()
                .body("text", equalTo("one"))
                .body("tags", contains("c"));
        patchNote(request, key, "{\"tags\":null}").then().body("tags", hasSize(0));
        problem(patchNote(request, key, "{\"text\":null}"), 400, "validation-failed")
                .body("errors[0].pointer", equalTo("/text"));
        problem(patchNote(request, key, "{\"colour\":null}"), 400, "validation-failed")
                .body("errors[0].pointer", equalTo("/colour"));
        problem(patchNote(request, key, "[]"), 400, "validation-failed");
    }

    @Test
    void aPatchThatChangesNothingRaisesNoVersion() {
        String key = aKey();
        createNote(key, "{\"text\":\"one\"}");

        patchNote(given().header("If-Match", "*"), key, "{\"text\":\"one\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void theSameIdempotencyKeyCreatesOnce() {
        String key = aKey();
        var request = given().header("Idempotency-Key", UUID.randomUUID().toString());

        String id = createNote(request, key, "{\"text\":\"one\"}")
                .statusCode(201)
                .extract()
                .path("id");
        createNote(request, key, "{ \"text\" : \"one\" }")
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

        createNote(request, key, "{\"text\":\"\"}").statusCode(400);
        createNote(request, key, "{\"text\":\"one\"}").statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aListGoesOnWhereItsPageEnded() {
        String prefix = aKey();
        for (String end : new String[] {"a", "b", "c"}) {
            createNote(prefix + end, "{\"text\":\"one\"}");
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
        given().get("/problems").then().statusCode(200).body("items.type", hasItem("/problems/not-found"));
        given().get("/problems/not-found").then().statusCode(200).body("status", equalTo(404));
    }
}
