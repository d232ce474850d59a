package dev.tandem.engineering.debt;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static dev.tandem.testing.Requests.upload;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class DebtApiTest {
    private String product;

    @BeforeEach
    void aNewProduct() {
        product = new KnownProduct().key();
    }

    @Test
    void aDebtItemIsAddedLastAndSaysWhatSkippingItCosts() {
        post(
                        "/products/" + product + "/debt",
                        "{\"title\":\"Old gateway\",\"consequence\":\"the audit fails\",\"severity\":\"HIGH\"}")
                .statusCode(201)
                .header("Backlog-Token", matchesRegex("debt:[0-9a-f-]{36}@1"))
                .body("key", equalTo(product + "-D1"))
                .body("kind", equalTo("DEBT"))
                .body("severity", equalTo("HIGH"))
                .body("status", equalTo("OPEN"))
                .body("estimate", nullValue());
        debt("Logs");

        get("/products/" + product + "/debt").body("items.key", contains(product + "-D1", product + "-D2"));
    }

    @Test
    void debtIsFoundByWhatItIsAndByItsWords() {
        debt("Old gateways", "x", "\"kind\":\"BUG\",\"severity\":\"HIGH\",\"tags\":[\"pay\"]");
        debt("Slow logs", "the gateway hides", "\"kind\":\"OPS\",\"severity\":\"LOW\"");
        debt("Copied code", "it takes longer", "\"severity\":\"HIGH\"");

        found("kind=BUG,OPS").body("items.title", contains("Old gateways", "Slow logs"));
        found("severity=HIGH&kind=DEBT").body("items.title", contains("Copied code"));
        found("tag=pay").body("items.title", contains("Old gateways"));
        found("q=gateway").body("items.title", contains("Old gateways", "Slow logs"));
        found("status=DONE").body("items", empty());
        String next = found("severity=HIGH&limit=1").extract().path("next");
        found("severity=HIGH&limit=1&cursor=" + next).body("items.title", contains("Copied code"));
        get("/products/" + product + "/debt?kind=CHORE").statusCode(400).body("parameter", equalTo("kind"));
    }

    @Test
    void aNumberIsNeverGivenTwiceNotEvenToAnotherProductOfTheSameKey() {
        var first = new KnownProduct();
        product = first.key();
        debt("a");
        delete("/debt/" + debt("b")).statusCode(204);
        assertThat(debt("c")).isEqualTo(product + "-D3");

        first.deletedAndCreatedAgain();

        assertThat(debt("d")).isEqualTo(product + "-D4");
    }

    @Test
    void theConsequenceOfSkippingIsRequired() {
        post("/products/" + product + "/debt", "{\"title\":\"Old gateway\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/consequence"));
    }

    @Test
    void aProductThatThisServiceHasNotHeardOfMayBeAskedForAgain() {
        post("/products/NOWHERE/debt", "{\"title\":\"a\",\"consequence\":\"b\"}")
                .statusCode(404)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/product-not-found"));
    }

    @Test
    void fieldsAreChangedByAMergePatch() {
        String key = debt("Old gateway");

        patch("/debt/" + key, "{\"kind\":\"OPS\",\"expedite\":true,\"area\":\"checkout\"}")
                .statusCode(200)
                .body("kind", equalTo("OPS"))
                .body("expedite", is(true))
                .body("title", equalTo("Old gateway"));
        patch("/debt/" + key, "{\"kind\":\"WISH\",\"severity\":\"x\",\"consequence\":null}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/kind", "/severity"));
        patch("/debt/" + key, "{\"consequence\":null}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/consequence"));
        patch(
                        "/debt/" + key,
                        "{\"externalRefs\":[{\"system\":\"jira\",\"key\":\"X-1\",\"url\":\"javascript:alert(1)\"}]}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/externalRefs/0/url"));
    }

    @Test
    void itNamesTheFeaturesThatItGetsInTheWayOf() {
        var known = new KnownProduct();
        String feature = known.feature();
        String path = "/products/" + known.key() + "/debt";
        String foreign = new KnownProduct().feature();
        post(path, "{\"title\":\"a\",\"consequence\":\"b\",\"affects\":[\"%s\",\"%s\"]}".formatted(feature, foreign))
                .statusCode(400)
                .body("errors.pointer", contains("/affects/1"));
        post(path, "{\"title\":\"a\",\"consequence\":\"b\",\"affects\":[\"%s-99\"]}".formatted(known.key()))
                .statusCode(404)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/item-not-known-yet"))
                .body("pointer", equalTo("/affects/0"));

        String key = post(path, "{\"title\":\"a\",\"consequence\":\"b\",\"affects\":[\"%s\"]}".formatted(feature))
                .statusCode(201)
                .body("affects", contains(feature))
                .extract()
                .path("key");

        patch("/debt/" + key, "{\"title\":\"c\"}").statusCode(200).body("affects", contains(feature));
        get(path + "?affects=" + feature.toLowerCase(Locale.ROOT)).body("items.key", contains(key));
        patch("/debt/" + key, "{\"affects\":null}").statusCode(200).body("affects", is(List.of()));
    }

    @Test
    void debtIsRankedLikeFeatures() {
        String a = debt("a"), b = debt("b"), c = debt("c");

        awaitField("/products/" + product + "/backlog/" + c, "position", 3);

        post("/debt/" + c + "/rank", "{\"before\":\"%s\"}".formatted(b))
                .statusCode(200)
                .body("backlogPosition", is(2));

        List<String> order = get("/products/" + product + "/debt").extract().path("items.key");
        assertThat(order).containsExactly(a, c, b);
    }

    @Test
    void aDebtItemIsClosedAndOpenedAgain() {
        String key = debt("a");

        transition(key, "DONE")
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("statusReason", equalTo("because"));
        transition(key, "DROPPED")
                .statusCode(409)
                .body("type", equalTo("/problems/transition-not-allowed"))
                .body("from", equalTo("DONE"))
                .body("allowed", contains("OPEN"));
        transition(key, "OPEN").statusCode(200);
        transition(key, "DROPPED").statusCode(200);
        transition(key, "NOWHERE").statusCode(400).body("errors[0].pointer", equalTo("/to"));
    }

    @Test
    void onlyEngineeringTouchesDebt() {
        String key = debt("a");
        var asProduct = given().header("Tandem-Role", "product");

        post(asProduct, "/products/" + product + "/debt", "{\"title\":\"a\",\"consequence\":\"b\"}")
                .statusCode(403);
        post(asProduct, "/debt/" + key + "/rank", "{\"to\":\"TOP\"}").statusCode(403);
        given().spec(asProduct).get("/api/v1/debt/" + key).then().statusCode(200);
    }

    @Test
    void nothingChangesInAProductThatIsArchived() {
        var archived = new KnownProduct();
        String path = "/products/" + archived.key() + "/debt";
        String fields = "{\"title\":\"a\",\"consequence\":\"b\"}";
        String key = post(path, fields).statusCode(201).extract().path("key");

        archived.archive();

        post(path, fields)
                .statusCode(409)
                .body("type", equalTo("/problems/product-archived"))
                .body("product", equalTo(archived.key()));
        patch("/debt/" + key, "{\"title\":\"c\"}").statusCode(409);
        put(given(), "/items/" + key + "/estimate", "{\"points\":3}").statusCode(409);
        upload("/products/" + archived.key() + "/imports", "Issue key,Summary\nA-1,a\n")
                .statusCode(409);
        get("/debt/" + key).statusCode(200).body("title", equalTo("a"));
    }

    @Test
    void severalMoveToOnePlaceInTheOrderGiven() {
        String a = debt("a"), b = debt("b"), c = debt("c");

        post("/products/" + product + "/debt/rank", "{\"items\":[\"%s\",\"%s\"],\"to\":\"TOP\"}".formatted(c, a))
                .statusCode(200)
                .body("items.key", contains(c, a));

        get("/products/" + product + "/debt").body("items.key", contains(c, a, b));
        post(
                        given().header("Tandem-Role", "product"),
                        "/products/" + product + "/debt/rank",
                        "{\"items\":[\"%s\"],\"to\":\"TOP\"}".formatted(a))
                .statusCode(403);
    }

    @Test
    void aDeletedItemIsGoneAndLeavesItsHistory() {
        String a = debt("a");
        awaitField("/products/" + product + "/backlog/" + a, "key", a);

        delete("/debt/" + a).statusCode(204);

        get("/debt/" + a).statusCode(404).body("type", equalTo("/problems/debt-not-found"));
        get("/debt/" + a + "/history")
                .body("items.type", contains("dev.tandem.debt.deleted.v1", "dev.tandem.debt.created.v1"));
        get("/products/" + product + "/debt").body("items", empty());
    }

    private ValidatableResponse found(String query) {
        return get("/products/" + product + "/debt?" + query).statusCode(200);
    }

    private String debt(String title) {
        return debt(title, "it hurts", "\"tags\":[]");
    }

    private String debt(String title, String consequence, String fields) {
        return post(
                        "/products/" + product + "/debt",
                        "{\"title\":\"%s\",\"consequence\":\"%s\",%s}".formatted(title, consequence, fields))
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static ValidatableResponse transition(String key, String to) {
        return post("/debt/" + key + "/transitions", "{\"to\":\"%s\",\"reason\":\"because\"}".formatted(to));
    }
}
