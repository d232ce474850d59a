package dev.tandem.product.feature;

import static dev.tandem.product.AProduct.transition;
import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FeatureRankTest {
    private AProduct product;
    private String a;
    private String b;
    private String c;
    private String d;
    private String e;

    @BeforeEach
    void aProductWithFiveFeatures() {
        product = new AProduct();
        a = product.feature("a");
        b = product.feature("b");
        c = product.feature("c");
        d = product.feature("d");
        e = product.feature("e");
    }

    @Test
    void severalMoveToOnePlaceInTheOrderGiven() {
        rank("\"after\":\"%s\"".formatted(a), e, c).statusCode(200).body("items.key", contains(e, c));
        assertThat(product.order()).containsExactly(a, e, c, b, d);

        rank("\"to\":\"TOP\"", d, a).statusCode(200);
        assertThat(product.order()).containsExactly(d, a, e, c, b);

        rank("\"to\":\"BOTTOM\"", d, e).statusCode(200);
        assertThat(product.order()).containsExactly(a, c, b, d, e);

        rank("\"before\":\"%s\"".formatted(b), e, a).statusCode(200);
        assertThat(product.order()).containsExactly(c, e, a, b, d);
    }

    @Test
    void whoRanksOneIsToldWhereItStandsInTheMergedOrder() {
        awaitField("/products/" + product.key() + "/backlog/" + e, "position", 5);

        post("/features/" + e + "/rank", "{\"before\":\"%s\"}".formatted(b))
                .statusCode(200)
                .body("backlogPosition", is(2));
        get("/features/" + e).body("backlogPosition", nullValue());
    }

    @Test
    void severalThatStandThereAlreadyStayAsTheyAre() {
        rank("\"before\":\"%s\"".formatted(d), b, c).statusCode(200);

        get("/features/" + b).body("version", is(1));
        get("/features/" + c).body("version", is(1));
    }

    @Test
    void everyItemAtFaultIsNamed() {
        String foreign = new AProduct().feature("x");

        rank("\"to\":\"TOP\"", a, foreign, a, "NONE-1")
                .statusCode(400)
                .body("errors.pointer", contains("/items/1", "/items/2", "/items/3"));
        rank("\"before\":\"%s\"".formatted(a), a, b).statusCode(400).body("errors[0].pointer", equalTo("/before"));
        rank("\"after\":\"%s\"".formatted(foreign), a).statusCode(400).body("errors[0].pointer", equalTo("/after"));
        rank("\"after\":\"%s\",\"to\":\"TOP\"".formatted(a), b).statusCode(400);
        assertThat(product.order()).containsExactly(a, b, c, d, e);
    }

    @Test
    void theOrderByScoreIsShownBeforeItIsMade() {
        score(b, 10);
        score(d, 30);
        score(e, 20);

        String plan = byScore("")
                .statusCode(200)
                .body("applied", is(false))
                .body("scored", is(3))
                .body("unscored", contains(a, c))
                .body("order", contains(d, e, b, a, c))
                .body("moves.size()", is(3))
                .extract()
                .path("plan");
        assertThat(product.order()).containsExactly(a, b, c, d, e);

        byScore(",\"plan\":\"%s\"".formatted(plan)).statusCode(200).body("applied", is(true));

        assertThat(product.order()).containsExactly(d, e, b, a, c);
        byScore("").body("moves", empty());
    }

    @Test
    void aPlanIsCarriedOutAsItWasSeenOrNotAtAll() {
        score(b, 10);
        String plan = byScore("").extract().path("plan");
        score(e, 20);

        byScore(",\"plan\":\"%s\"".formatted(plan))
                .statusCode(409)
                .body("type", equalTo("/problems/plan-outdated"))
                .body("plan", not(equalTo(plan)));
        assertThat(product.order()).containsExactly(a, b, c, d, e);
    }

    @Test
    void whatIsNoLongerOpenKeepsItsPlaceAndCountsForNothing() {
        score(b, 10);
        score(c, 90);
        transition(c, "DROPPED").statusCode(200);

        String plan = byScore("").body("scored", is(1)).extract().path("plan");
        byScore(",\"plan\":\"%s\"".formatted(plan)).statusCode(200);

        assertThat(product.order()).startsWith(b, a).contains(c);
        byScoreOf("NONE").statusCode(404);
    }

    @Test
    void whatIsFinishedKeepsItsPlaceAndCountsForNothing() {
        score(c, 90);
        score(e, 10);
        product.finish(c, 5);

        String plan = byScore("")
                .body("order", contains(e, a, b, d))
                .body("unscored", contains(a, b, d))
                .body("moves.size()", is(1))
                .body("moves[0].key", equalTo(e))
                .body("moves[0].from", is(4))
                .body("moves[0].to", is(1))
                .extract()
                .path("plan");
        byScore(",\"plan\":\"%s\"".formatted(plan)).statusCode(200);

        assertThat(product.order()).containsExactly(e, a, b, c, d);
    }

    private ValidatableResponse rank(String place, String... items) {
        String list = Arrays.stream(items).map(each -> "\"" + each + "\"").collect(Collectors.joining(","));
        return post(product.path("/features/rank"), "{\"items\":[%s],%s}".formatted(list, place));
    }

    private ValidatableResponse byScore(String more) {
        return post(product.path("/features/rank-by-score"), "{\"scorecard\":\"VALUE\"%s}".formatted(more));
    }

    private ValidatableResponse byScoreOf(String card) {
        return post(product.path("/features/rank-by-score"), "{\"scorecard\":\"%s\"}".formatted(card));
    }

    private void score(String feature, int value) {
        String card =
                "{\"key\":\"VALUE\",\"name\":\"Value\",\"criteria\":[{\"key\":\"v\",\"name\":\"V\",\"max\":100}]}";
        post(product.path("/scorecards"), card).statusCode(oneOf(201, 409));
        put(
                        given().header("If-Match", "*"),
                        "/features/" + feature + "/score",
                        "{\"scorecard\":\"VALUE\",\"inputs\":{\"v\":%d}}".formatted(value))
                .statusCode(200);
    }
}
