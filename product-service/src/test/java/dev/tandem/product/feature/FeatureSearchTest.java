package dev.tandem.product.feature;

import static dev.tandem.product.AProduct.transition;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FeatureSearchTest {
    @Inject
    SqlStatements statements;

    private AProduct product;

    @BeforeEach
    void aNewProduct() {
        product = new AProduct();
    }

    @Test
    void wordsAreFoundInTitleProblemAndDescription() {
        String a = product.feature("Refunds without a phone call");
        String b = product.feature("b", "\"problem\":\"Customers call us when they want to be refunded\"");
        String c = product.feature("c", "\"description\":\"Gift cards cannot be refunded\"");
        product.feature("d");

        assertThat(keys("?q=refund")).containsExactly(a, b, c);
        assertThat(keys("?q=refund -gift")).containsExactly(a, b);
        assertThat(keys("?q=\"phone call\"")).containsExactly(a);
        assertThat(keys("?q='; drop table feature --")).isEmpty();
    }

    @Test
    void everyFieldThatAScreenFiltersByIsAFilter() {
        String goal =
                post(product.path("/goals"), "{\"title\":\"g\"}").extract().path("id");
        String initiative = post(product.path("/initiatives"), "{\"title\":\"i\"}")
                .extract()
                .path("id");
        String release =
                post(product.path("/releases"), "{\"name\":\"r\"}").extract().path("id");
        String a = product.feature("a", """
                "goalId":"%s","initiativeId":"%s","releaseId":"%s","owner":"checkout","rolloutOwner":"sales",
                "tags":["x","y"],"externalRefs":[{"system":"jira","key":"A:1"}]""".formatted(goal, initiative, release));
        String b = product.feature("b");
        product.estimate(b, 3);
        transition(b, "DROPPED").statusCode(200);

        for (String query : List.of(
                "?goal=" + goal,
                "?initiative=" + initiative,
                "?release=" + release,
                "?owner=checkout",
                "?rolloutOwner=sales",
                "?tag=x",
                "?externalRef=jira:A:1",
                "?status=PROPOSED,DEFINED",
                "?estimated=false",
                "?tag=y&owner=checkout&status=PROPOSED")) {
            assertThat(keys(query)).as(query).containsExactly(a);
        }
        for (String query : List.of("?goal=none", "?release=none", "?estimated=true", "?status=DROPPED")) {
            assertThat(keys(query)).as(query).containsExactly(b);
        }
        assertThat(keys("?progress=TODO&scorecard=none&sprint=none")).containsExactly(a, b);
    }

    @Test
    void aFilterThatCannotBeIsRefusedByItsName() {
        for (var each : Map.of(
                        "status", "NONSENSE",
                        "goal", "7",
                        "estimated", "maybe",
                        "progress", "HALF",
                        "externalRef", "nocolon",
                        "sort", "RANK",
                        "cursor", "x")
                .entrySet()) {
            get(product.path("/features?%s=%s".formatted(each.getKey(), each.getValue())))
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-parameter"))
                    .body("parameter", equalTo(each.getKey()));
        }
        get(product.path("/features?colour=red")).statusCode(400).body("type", equalTo("/problems/unknown-parameter"));
    }

    @Test
    void theHighestScoreComesFirstAndPagesGoOnInAnySort() {
        String a = product.feature("a");
        String b = product.feature("b");
        String c = product.feature("c");
        String d = product.feature("d");
        score(a, 100, 1);
        score(b, 300, 1);
        score(d, 100, 1);
        product.estimate(a, 2);
        product.estimate(b, 5);
        product.estimate(d, 2);

        assertThat(walk("score")).containsExactly(b, a, d, c);
        patch("/features/" + b, "{\"why\":\"x\"}").statusCode(200);
        patch("/features/" + a, "{\"why\":\"x\"}").statusCode(200);
        assertThat(walk("updated")).startsWith(a, b);
        assertThat(walk("rank")).containsExactly(a, b, c, d);
        String cursor =
                get(product.path("/features?limit=1&sort=score")).extract().path("next");
        get(product.path("/features?limit=1&sort=rank&cursor=" + cursor)).statusCode(400);
    }

    @Test
    void aPageCostsFourStatementsWhateverTheFilter() {
        for (int i = 0; i < 6; i++) {
            product.feature("feature " + i, "\"tags\":[\"x\"]");
        }

        var issued = statements.of(() -> get(product.path("/features?limit=5&tag=x&q=feature&sort=score"))
                .body("items", hasSize(5)));

        assertThat(issued).hasSize(4);
    }

    private void score(String feature, int reach, int impact) {
        put(
                        given().header("If-Match", "*"),
                        "/features/" + feature + "/score",
                        "{\"scorecard\":\"RICE\",\"inputs\":{\"reach\":%d,\"impact\":%d,\"confidence\":1}}"
                                .formatted(reach, impact))
                .statusCode(200);
    }

    private List<String> keys(String query) {
        return get(product.path("/features" + query)).statusCode(200).extract().path("items.key");
    }

    private List<String> walk(String sort) {
        var keys = new ArrayList<String>();
        String cursor = "";
        do {
            var page = get(product.path("/features?limit=1&sort=" + sort + cursor))
                    .statusCode(200)
                    .extract();
            keys.addAll(page.<List<String>>path("items.key"));
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
        } while (cursor != null);
        return keys;
    }
}
