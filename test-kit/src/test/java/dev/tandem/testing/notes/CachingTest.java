package dev.tandem.testing.notes;

import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class CachingTest {
    private String note;

    @BeforeEach
    void aNote() {
        String key = NoteRequests.aKey();
        note = "/api/v1/notes/" + key;
        post("/notes/" + key, "{\"text\":\"%s\"}".formatted("a note")).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"7\", \"1\"", "*"})
    void whatWasSeenAndStillHoldsIsNotSentAgain(String seen) {
        given().header("If-None-Match", seen)
                .get(note)
                .then()
                .statusCode(304)
                .header("ETag", equalTo("\"1\""))
                .body(emptyString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"11\"", "1", ""})
    void whatDoesNotHoldIsSent(String seen) {
        given().header("If-None-Match", seen).get(note).then().statusCode(200).header("ETag", equalTo("\"1\""));
    }

    @Test
    void onlyTheCallersOwnCacheKeepsAnAnswerAndAsksEachTime() {
        given().get(note)
                .then()
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("Vary", equalTo("accept-encoding, origin"))
                .header("Date", matchesPattern("\\w{3}, \\d{2} \\w{3} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT"));
    }

    @Test
    void anAnswerIsCompressedForWhoTakesThat() {
        plain().header("Accept-Encoding", "gzip").get(note).then().header("Content-Encoding", equalTo("gzip"));
        plain().header("Accept-Encoding", "identity").get(note).then().header("Content-Encoding", nullValue());
    }

    private static RequestSpecification plain() {
        return given().config(RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }
}
