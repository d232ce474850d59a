package dev.tandem.product;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.tandem.testing.BackingServices;
import dev.tandem.testing.BearerTokens;
import dev.tandem.testing.Requests;
import dev.tandem.testing.WhoMayWhat;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens of one product, beside another. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@TestProfile(BearerTokenTest.Checked.class)
class WhoMayWhatTest {
    private static NamedThings own;
    private static NamedThings other;

    @BeforeEach
    void twoProducts() {
        if (own == null) {
            WhoMayWhat.askAsAdmin();
            own = new NamedThings("OURS");
            other = new NamedThings("THEIRS");
        }
        WhoMayWhat.askAsNobody();
    }

    @AfterEach
    void asBefore() {
        WhoMayWhat.askAsNobody();
    }

    @Test
    void everyOperationAsksForItsRolesAndReachesNoOtherProduct() throws Exception {
        var cells = WhoMayWhat.of(own.byKey(), List.of(other.byKey(), other.byId()));

        cells.whatIsForeignIsThere();
        cells.nothingForeignIsBelowWhatIsOnesOwn();
        cells.listsShowAPart(other.words());
        cells.everyCellIsAsTheDocumentSays();
    }

    @Test
    void whatIsOnesOwnIsReachedByItsIdToo() {
        caller().get("/api/v1/features/" + own.byId().get("feature")).then().statusCode(200);
        caller().get("/api/v1/products/" + own.byId().get("product") + "/backlog")
                .then()
                .statusCode(200);
    }

    @Test
    void aTokenThatSaysNothingIsForNothing() {
        var nobodys = given().auth().oauth2(BearerTokens.forProducts(List.of(), "ada", "admin"));

        given().spec(nobodys)
                .get("/api/v1/products?limit=200")
                .then()
                .statusCode(200)
                .body("items", empty());
        given().spec(nobodys)
                .get("/api/v1/products/" + own.byKey().get("product"))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/product-not-found"));
    }

    @Test
    void aTokenOfSeveralProductsReachesEach() {
        var both = List.of(own.byKey().get("product"), other.byKey().get("product"));
        var token = BearerTokens.forProducts(both, "ada", "viewer");

        given().auth()
                .oauth2(token)
                .get("/api/v1/products?limit=200")
                .then()
                .statusCode(200)
                .body("items.key", containsInAnyOrder(both.toArray()));
    }

    @Test
    void aProductIsMadeByWhoMayKnowOfIt() {
        String key = Requests.aProductKey();
        String body = "{\"key\":\"%s\",\"name\":\"A product\"}".formatted(key);
        String taken = "{\"key\":\"%s\",\"name\":\"A product\"}"
                .formatted(other.byKey().get("product"));

        for (String product : List.of(body, taken)) {
            caller().contentType("application/json")
                    .body(product)
                    .post("/api/v1/products")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/outside-access"));
        }
        given().auth()
                .oauth2(BearerTokens.forProducts(List.of(key), "ada", "product"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/products")
                .then()
                .statusCode(201);
    }

    @Test
    void aTokenForLessDoesNotGetTheAnswerThatWasGivenToOneForMore() {
        String key = Requests.aProductKey();
        String body = "{\"key\":\"%s\",\"name\":\"A product\"}".formatted(key);
        for (var products : List.of(List.of(key), List.of("OTHER"))) {
            given().auth()
                    .oauth2(BearerTokens.forProducts(products, "ada", "product"))
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(body)
                    .post("/api/v1/products")
                    .then()
                    .statusCode(products.contains(key) ? 201 : 403);
        }
    }

    @Test
    void aWebhookNamesProductsThatTheCallerMayKnowOf() {
        subscribe("[]").statusCode(400).body("errors.pointer", contains("/products"));
        subscribe("[\"%s\"]".formatted(other.byKey().get("product")))
                .statusCode(400)
                .body("errors.pointer", contains("/products/0"))
                .body("errors.detail", everyItem(startsWith("is the key of nothing")));
        subscribe("[\"%s\"]".formatted(own.byKey().get("product"))).statusCode(201);
    }

    @Test
    void aWebhookIsNotTurnedToAnotherProduct() {
        caller().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"products\":[\"%s\"]}".formatted(other.byKey().get("product")))
                .patch("/api/v1/webhooks/" + own.byId().get("webhook"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/products/0"));
    }

    /** As for one that there is not: nobody learns by it that it is there. */
    @Test
    void aLinkToAnItemOfAnotherProductNamesNothing() {
        caller().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"links\":[{\"type\":\"BLOCKS\",\"to\":\"%s\"}]}"
                        .formatted(other.byKey().get("item")))
                .patch("/api/v1/features/" + own.byKey().get("item"))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/item-not-known-yet"));
    }

    @Test
    void aPlaceOfAnotherProductIsNeverReached() {
        String theirs = "feature:%s@1".formatted(other.byId().get("item"));
        String ours = "feature:%s@1".formatted(own.byId().get("item"));

        caller().header("Backlog-Token", theirs)
                .get("/api/v1/products/" + own.byKey().get("product") + "/backlog")
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/not-caught-up"));
        caller().header("Backlog-Token", ours)
                .get("/api/v1/products/" + own.byKey().get("product") + "/backlog")
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsNamedByKeysIsLeftOutWhereItIsForeign() {
        caller().queryParam(
                        "keys", own.byKey().get("item") + "," + other.byKey().get("item"))
                .get("/api/v1/products/" + own.byKey().get("product") + "/backlog")
                .then()
                .statusCode(200)
                .body("items.key", hasItem(own.byKey().get("item")))
                .body("items.size()", equalTo(1));
    }

    private static ValidatableResponse subscribe(String products) {
        return caller().contentType("application/json")
                .body("{\"url\":\"https://tool.example\",\"status\":\"PAUSED\",\"products\":%s}".formatted(products))
                .post("/api/v1/webhooks")
                .then();
    }

    private static RequestSpecification caller() {
        String product = own.byKey().get("product");
        assertThat(product).isNotNull();
        return given().auth().oauth2(BearerTokens.forProducts(List.of(product), "paula", "product"));
    }
}
