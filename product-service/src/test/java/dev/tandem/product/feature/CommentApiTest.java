package dev.tandem.product.feature;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class CommentApiTest {
    private static final String QUESTION =
            "{\"text\":\"@engineering Who refunds?\",\"question\":true,\"blocking\":true}";

    private AProduct product;
    private String feature;

    @BeforeEach
    void aFeature() {
        product = new AProduct();
        feature = product.committedFeature("Pay by card");
    }

    @Test
    void aBlockingQuestionHoldsTheFeatureUpUntilItIsAnswered() {
        awaitField(inBacklog(), "ready", true);
        String question = ask(paula(), QUESTION);
        awaitField(inBacklog(), "notReady", List.of("ANSWERED"));
        get(inBacklog()).body("openQuestions", equalTo(1));
        get(product.path("/questions?status=OPEN&for=engineering&blocking=true"))
                .body("items.id", contains(question))
                .body("items[0].href", equalTo("/api/v1/comments/" + question));

        post(erin(), "/comments/" + question + "/answers", "{\"text\":\"We do\"}")
                .statusCode(201)
                .header("Location", endsWith("/comments/" + question))
                .body("status", equalTo("ANSWERED"))
                .body("answers[0].by.name", equalTo("Erin"));
        awaitField(inBacklog(), "ready", true);
        get(product.path("/questions?status=OPEN")).body("items", empty());
        get("/comments/" + question + "/history")
                .body("items.type", contains("dev.tandem.comment.answered.v1", "dev.tandem.comment.created.v1"))
                .body("items.summary", contains("answered", "asked a question that blocks it"));
        awaitField(
                product.path("/activity?item=" + feature + "&limit=2"),
                "items.summary",
                List.of("answered", "asked a question that blocks it"));
    }

    @Test
    void aReleaseWaitsForTheAnswer() {
        String release = post(product.path("/releases"), "{\"name\":\"Spring\"}")
                .statusCode(201)
                .extract()
                .path("id");
        patch("/features/" + feature, "{\"releaseId\":\"%s\"}".formatted(release))
                .statusCode(200);
        String question = ask(paula(), QUESTION);
        awaitField(inBacklog(), "openQuestions", 1);

        post("/releases/" + release + "/commit", "{\"tradeoff\":\"The fair\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/release-not-ready"))
                .body("features[0].notReady", contains("ANSWERED"));

        post(paula(), "/comments/" + question + "/withdraw", "").statusCode(200);
        awaitField(inBacklog(), "openQuestions", 0);
        post("/releases/" + release + "/commit", "{\"tradeoff\":\"The fair\"}").statusCode(200);
    }

    @Test
    void whatIsSaidChangesOpenly() {
        String comment = ask(paula(), "{\"text\":\"It is urgent, @ada\"}");
        get("/comments/" + comment).body("status", nullValue()).body("mentions", contains("ada"));

        patch(erin().header("If-Match", "*"), "/comments/" + comment, "{\"text\":\"It is not\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/not-the-author"))
                .body("author", equalTo("Paula"));
        patch(paula().header("If-Match", "*"), "/comments/" + comment, "{\"blocking\":true}")
                .statusCode(400);
        patch(paula().header("If-Match", "*"), "/comments/" + comment, "{\"text\":\"It was urgent\"}")
                .statusCode(200)
                .body("editedAt", notNullValue())
                .body("mentions", empty());
        get("/comments/" + comment + "/history").body("items[0].changes.text.from", equalTo("It is urgent, @ada"));

        post(erin(), "/comments/" + comment + "/withdraw", "")
                .statusCode(409)
                .body("type", equalTo("/problems/not-the-author"));
        post(paula(), "/comments/" + comment + "/answers", "{\"text\":\"Yes\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/not-a-question"));
        post(paula(), "/comments/" + comment + "/withdraw", "")
                .statusCode(200)
                .body("text", nullValue())
                .body("withdrawn.by.name", equalTo("Paula"));
        get("/items/" + feature + "/comments")
                .body("items.id", contains(comment))
                .body("items[0].text", nullValue());
        for (var refused : List.of(
                post(paula(), "/comments/" + comment + "/withdraw", ""),
                patch(paula().header("If-Match", "*"), "/comments/" + comment, "{\"text\":\"x\"}"))) {
            refused.statusCode(409)
                    .body("type", equalTo("/problems/comment-withdrawn"))
                    .body("by", equalTo("Paula"))
                    .body("at", notNullValue());
        }
    }

    @Test
    void anAnsweredQuestionStaysAsItWasAsked() {
        String question = ask(paula(), QUESTION);
        post(erin(), "/comments/" + question + "/answers", "{\"text\":\"We do\"}")
                .statusCode(201);

        patch(paula().header("If-Match", "*"), "/comments/" + question, "{\"text\":\"Who else?\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/question-answered"))
                .body("by", equalTo("Erin"));
    }

    @Test
    void twoWhoAnswerAtOnceAreBothHeard() throws Exception {
        String question = ask(paula(), QUESTION);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = threads.invokeAll(List.<Callable<Integer>>of(
                    () -> answer(erin(), question, "We do"), () -> answer(viewer(), question, "The bank")));
            for (var each : answers) {
                assertThat(each.get()).isEqualTo(201);
            }
        } finally {
            threads.shutdown();
        }
        get("/comments/" + question)
                .body("answers.text", containsInAnyOrder("We do", "The bank"))
                .body("version", equalTo(3));
    }

    @Test
    void everybodyButThoseOnCallSaysSomething() {
        ask(viewer(), "{\"text\":\"Our customers ask for it\"}");
        post(by("ops", "Olaf"), comments(feature), "{\"text\":\"x\"}").statusCode(403);
        post(paula(), comments(feature), "{\"text\":\" \",\"by\":\"me\"}").statusCode(400);
        post(paula(), comments(feature), "{\"text\":\"x\",\"blocking\":true}").statusCode(400);
        post(paula(), comments("NOPE-1"), "{\"text\":\"x\"}")
                .statusCode(404)
                .body("type", equalTo("/problems/item-not-known-yet"));
        get("/comments/" + UUID.randomUUID()).statusCode(404).body("type", equalTo("/problems/comment-not-found"));
    }

    @Test
    void debtIsTalkedAboutAtEngineering() {
        String debt = product.key() + "-D1";
        product.debt(debt, UUID.randomUUID(), false);
        awaitField(product.path("/backlog/" + debt), "key", debt);

        for (var refused : List.of(post(paula(), comments(debt), "{\"text\":\"x\"}"), get(comments(debt)))) {
            refused.statusCode(409)
                    .body("type", equalTo("/problems/item-owned-elsewhere"))
                    .body("item", equalTo(debt))
                    .body("owner", equalTo("engineering-service"))
                    .body("href", endsWith("/api/v1/items/" + debt + "/comments"));
        }
    }

    @Test
    void whatIsSaidOfAFeatureGoesWithIt() {
        String gone = product.feature("Never mind");
        String comment =
                post(comments(gone), QUESTION).statusCode(201).extract().path("id");
        delete("/features/" + gone).statusCode(204);

        get("/comments/" + comment).statusCode(404);
        get("/comments/" + comment + "/history").body("items[0].type", equalTo("dev.tandem.comment.deleted.v1"));
        awaitField(product.path("/activity?limit=1"), "items[0].type", "dev.tandem.comment.deleted.v1");
        get(product.path("/questions")).body("items", empty());
    }

    private String ask(RequestSpecification who, String body) {
        ValidatableResponse asked = post(who, comments(feature), body).statusCode(201);
        asked.header("Location", endsWith("/comments/" + asked.extract().path("id")));
        return asked.extract().path("id");
    }

    private static int answer(RequestSpecification who, String question, String text) {
        return post(who, "/comments/" + question + "/answers", "{\"text\":\"%s\"}".formatted(text))
                .extract()
                .statusCode();
    }

    private String inBacklog() {
        return product.path("/backlog/" + feature);
    }

    private static String comments(String item) {
        return "/items/" + item + "/comments";
    }

    private static RequestSpecification paula() {
        return by("product", "Paula");
    }

    private static RequestSpecification erin() {
        return by("engineering", "Erin");
    }

    private static RequestSpecification viewer() {
        return by("viewer", "Vera");
    }

    private static RequestSpecification by(String role, String name) {
        return given().header("Tandem-Role", role).header("Tandem-Actor", name);
    }
}
