package dev.tandem.product.scorecard;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ScorecardApiTest {
    private static final String STRATEGY = """
            {"key":"STRATEGY","name":"Strategic fit","criteria":[{"key":"fit","name":"Fit","weight":3},
             {"key":"reach","name":"Reach","min":1,"max":5}]}""";

    private AProduct product;

    @BeforeEach
    void aNewProduct() {
        product = new AProduct();
    }

    @Test
    void everyProductHasTheKnownFrameworksAndItsOwn() {
        post(product.path("/scorecards"), STRATEGY)
                .statusCode(201)
                .header("Location", containsString("/scorecards/STRATEGY"))
                .body("framework", equalTo("WEIGHTED"))
                .body("criteria[1].weight", is(1));

        get(product.path("/scorecards"))
                .body("items.key", contains("MOSCOW", "RICE", "STRATEGY", "WSJF"))
                .body("items.builtIn", contains(true, true, false, true));
        String next = get(product.path("/scorecards?limit=2")).extract().path("next");
        get(product.path("/scorecards?limit=2&cursor=" + next)).body("items.key", contains("STRATEGY", "WSJF"));
        get(product.path("/scorecards/RICE")).body("formula", equalTo("reach × impact × confidence ÷ effort"));
        get(product.path("/scorecards/NONE")).statusCode(404).body("type", equalTo("/problems/scorecard-not-found"));
        post(product.path("/scorecards"), STRATEGY)
                .statusCode(409)
                .body("type", equalTo("/problems/scorecard-key-taken"))
                .body("key", equalTo("STRATEGY"));
        post(product.path("/scorecards"), STRATEGY.replace("STRATEGY", "RICE")).statusCode(409);
        get(product.path("/scorecards/STRATEGY/history")).body("items.version", contains(1));
    }

    @Test
    void aFeatureShowsItsScoreItsInputsAndHowItWasCalculated() {
        String feature = product.feature("Pay by card");
        score(feature, "RICE", "\"reach\":1000,\"impact\":2,\"confidence\":0.8")
                .statusCode(200)
                .body("score.value", is(1600))
                .body("score.effort", nullValue())
                .body("score.score", nullValue())
                .body("score.inputs.impact", is(2));

        product.estimate(feature, 5);

        get("/features/" + feature)
                .body("score.effort", is(5))
                .body("score.score", is(320))
                .body("score.reckoning", equalTo("1000 × 2 × 0.8 = 1600; ÷ 5 points of engineering's estimate = 320"));
        awaitField(product.path("/backlog/" + feature), "score", 320);
        delete("/features/" + feature + "/score").statusCode(204);
        get("/features/" + feature).body("score", nullValue());
    }

    @Test
    void inputsAtFaultAreNamed() {
        String feature = product.feature("Pay by card");

        score(feature, "RICE", "\"reach\":\"many\",\"impact\":7")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/inputs/reach", "/inputs/impact", "/inputs/confidence"));
        score(feature, "MOSCOW", "\"class\":\"PERHAPS\"")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/inputs/class"));
        score(feature, "NONE", "").statusCode(404).body("type", equalTo("/problems/scorecard-not-found"));
        put(given(), "/features/" + feature + "/score", "{\"scorecard\":\"RICE\",\"inputs\":{}}")
                .statusCode(428);
    }

    @Test
    void aScorecardThatFeaturesAreScoredByKeepsItsCriteria() {
        post(product.path("/scorecards"), STRATEGY).statusCode(201);
        String feature = product.feature("Pay by card");
        score(feature, "STRATEGY", "\"fit\":8,\"reach\":4").statusCode(200).body("score.score", is(7));

        patch(product.path("/scorecards/STRATEGY"), "{\"name\":\"Fit\"}").statusCode(200);
        patch(product.path("/scorecards/STRATEGY"), "{\"perPoint\":true}")
                .statusCode(409)
                .body("type", equalTo("/problems/still-in-use"))
                .body("by", contains(feature));
        delete(product.path("/scorecards/STRATEGY")).statusCode(409);

        delete("/features/" + feature + "/score").statusCode(204);
        delete(product.path("/scorecards/STRATEGY")).statusCode(204);
        get(product.path("/scorecards/STRATEGY/history")).body("items.version", contains(3, 2, 1));
        get(product.path("/scorecards/RICE/history")).statusCode(200).body("items", empty());
        delete(product.path("/scorecards/RICE")).statusCode(404);
    }

    private static ValidatableResponse score(String feature, String card, String inputs) {
        return put(
                given().header("If-Match", "*"),
                "/features/" + feature + "/score",
                "{\"scorecard\":\"%s\",\"inputs\":{%s}}".formatted(card, inputs));
    }
}
