package dev.tandem.product.feature;

import static dev.tandem.product.AProduct.idOf;
import static dev.tandem.product.AProduct.transition;
import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FeatureSplitApiTest {
    private static final String TWO = "{\"parts\":[{\"title\":\"Once\"},{\"title\":\"Again\",\"owner\":\"Bo\"}]}";

    private AProduct product;

    @BeforeEach
    void aProduct() {
        product = new AProduct();
    }

    @Test
    void partsStandInTheirWholesPlaceWithItsFields() {
        String before = product.feature("Before");
        String whole = product.feature(
                "Pay by card",
                "\"why\":\"Nobody carries cash\",\"owner\":\"Ada\",\"links\":[{\"type\":\"BLOCKED_BY\",\"to\":\"%s\"}]"
                        .formatted(before));
        String behind = product.feature("Behind");

        var split = split(whole, TWO)
                .statusCode(201)
                .header("Location", endsWith("/features/" + whole))
                .body("parent.key", equalTo(whole))
                .body("parent.status", equalTo("PROPOSED"))
                .body("parts.title", contains("Once", "Again"));
        String once = split.extract().path("parts[0].key");
        String again = split.extract().path("parts[1].key");

        assertThat(product.order()).containsExactly(before, whole, once, again, behind);
        get("/features/" + whole).body("umbrella", equalTo(true));
        get("/features/" + again)
                .body("why", equalTo("Nobody carries cash"))
                .body("owner", equalTo("Bo"))
                .body("links.type", contains("PART_OF", "BLOCKED_BY"))
                .body("links.to", contains(whole, before))
                .body("estimate", nullValue());
        get("/features/" + once).body("owner", equalTo("Ada"));
        get("/features/" + whole + "/history").body("items[0].type", equalTo("dev.tandem.feature.split.v1"));
    }

    @Test
    void anUmbrellaIsInTheOrderThroughItsPartsAndStillHoldsUpWhatWaitsForIt() {
        String whole = product.feature("Pay by card");
        String waiting =
                product.feature("Refunds", "\"links\":[{\"type\":\"BLOCKED_BY\",\"to\":\"%s\"}]".formatted(whole));

        var parts = split(whole, TWO).statusCode(201).extract().<List<String>>path("parts.key");

        awaitField(product.path("/backlog"), "items.key", List.of(parts.get(0), parts.get(1), waiting));
        get(product.path("/backlog/" + whole))
                .body("umbrella", equalTo(true))
                .body("position", nullValue())
                .body("ready", equalTo(false));
        get(product.path("/backlog/" + waiting)).body("blockedBy", contains(whole));
    }

    @Test
    void phasesShipOneByOneAndTheUmbrellaLast() {
        String whole = product.definedFeature("Pay by card");
        patch("/features/" + whole, "{\"rolloutOwner\":\"the checkout team\"}").statusCode(200);
        var parts = split(whole, TWO).statusCode(201).extract().<List<String>>path("parts.key");
        transition(whole, "COMMITTED").statusCode(200);
        patch("/features/" + whole, "{\"releaseId\":\"%s\"}".formatted(release()))
                .statusCode(409)
                .body("type", equalTo("/problems/item-split"))
                .body("item", equalTo(whole));
        ship(parts.get(0));
        get("/features/" + parts.get(0) + "/outcomes").statusCode(200).body("unmeasured.size()", equalTo(1));

        transition(whole, "SHIPPED")
                .statusCode(409)
                .body("type", equalTo("/problems/parts-open"))
                .body("parts", contains(parts.get(1)));

        transition(parts.get(1), "DROPPED").statusCode(200);
        transition(whole, "SHIPPED").statusCode(200);
    }

    @Test
    void aWholeThatIsClosedNamesItsParts() {
        String whole = product.feature("Pay by card");

        split(whole, "{\"parent\":\"CLOSE\",\"parts\":[{\"title\":\"Once\"}]}")
                .statusCode(201)
                .body("parent.status", equalTo("DROPPED"));

        get("/features/" + whole).body("statusReason", equalTo("Split into " + product.key() + "-2"));
        split(whole, TWO).statusCode(409).body("type", equalTo("/problems/item-not-open"));
    }

    @Test
    void everyFieldAtFaultIsNamed() {
        String whole = product.feature("Pay by card");

        split(whole, "{\"parts\":[{},{\"title\":null}]}")
                .statusCode(400)
                .body("errors.pointer", contains("/parts/0/title", "/parts/1/title"));
        split(whole, "{\"parts\":[{\"title\":\" \"},{\"title\":\"Once\",\"stepId\":\"%s\"}]}".formatted(new UUID(1, 1)))
                .statusCode(400)
                .body("errors.pointer", contains("/parts/0/title", "/parts/1/stepId"));
        split(whole, "{\"parts\":[]}").statusCode(400).body("errors[0].pointer", equalTo("/parts"));
        assertThat(product.order()).containsExactly(whole);
    }

    @Test
    void whatIsPromisedOrWorkedOnIsNotSplitBehindAnybodysBack() {
        String inSprint = product.feature("Being built");
        product.sprint(inSprint, "ACTIVE");
        String sprint = new UUID(7, 1).toString();
        split(inSprint, TWO)
                .statusCode(409)
                .body("type", equalTo("/problems/in-active-sprint"))
                .body("sprint", equalTo(sprint))
                .body("href", equalTo("/api/v1/sprints/" + sprint + "/scope-changes"));

        String release = release();
        String promised = product.definedFeature("Promised");
        product.estimate(promised, 3);
        patch("/features/" + promised, "{\"releaseId\":\"%s\"}".formatted(release))
                .statusCode(200);
        post("/releases/" + release + "/commit", "{}").statusCode(200);
        split(promised, TWO)
                .statusCode(409)
                .body("type", equalTo("/problems/release-committed"))
                .body("href", equalTo("/api/v1/releases/" + release + "/scope-changes"));
    }

    @Test
    void debtIsSplitWhereItBelongs() {
        String debt = product.key() + "-D1";
        product.debt(debt, UUID.randomUUID(), false);
        awaitField(product.path("/backlog/" + debt), "key", debt);

        split(debt, TWO)
                .statusCode(409)
                .body("type", equalTo("/problems/item-owned-elsewhere"))
                .body("owner", equalTo("engineering-service"))
                .body("href", endsWith("/api/v1/items/" + debt + "/split"));
        split(product.key() + "-77", TWO).statusCode(404);
        post(given().header("Tandem-Role", "engineering"), "/items/" + debt + "/split", TWO)
                .statusCode(403);
    }

    @Test
    void onlyASplitMakesParts() {
        String whole = product.feature("Pay by card");
        String other = product.feature("Other");
        String partOf = "{\"links\":[{\"type\":\"PART_OF\",\"to\":\"%s\"}]}".formatted(whole);
        String part = split(whole, TWO).statusCode(201).extract().path("parts[0].key");

        patch("/features/" + other, partOf).statusCode(400).body("errors[0].pointer", equalTo("/links"));
        patch("/features/" + part, "{\"links\":[]}").statusCode(400).body("errors[0].pointer", equalTo("/links"));
        patch("/features/" + part, partOf).statusCode(200);
    }

    @Test
    void whileOthersRankTheOrderStaysWhole() throws Exception {
        var whole = product.feature("Pay by card");
        var other = product.feature("Other");
        var threads = Executors.newFixedThreadPool(3);
        try {
            var answers = threads.invokeAll(List.<Callable<Integer>>of(
                    () -> split(whole, TWO).extract().statusCode(),
                    () -> post("/features/" + whole + "/rank", "{\"to\":\"BOTTOM\"}")
                            .extract()
                            .statusCode(),
                    () -> split(other, TWO).extract().statusCode()));
            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 201);
            }
        } finally {
            threads.shutdown();
        }

        var order = product.order();
        assertThat(new HashSet<>(order)).hasSameSizeAs(order).hasSize(6);
        awaitField(product.path("/backlog/digest"), "items", 6);
        var parts = List.of(partsOf(whole), partsOf(other));
        var shown = order.stream()
                .filter(key -> !List.of(whole, other).contains(key))
                .toList();
        awaitField(product.path("/backlog"), "items.key", shown);
        for (var each : parts) {
            assertThat(order).containsSubsequence(each);
        }
    }

    private List<String> partsOf(String whole) {
        return product.order().stream()
                .filter(key -> get("/features/" + key)
                        .extract()
                        .<List<String>>path("links.to")
                        .contains(whole))
                .toList();
    }

    private void ship(String part) {
        transition(part, "DEFINED").statusCode(200);
        product.estimate(part, 5);
        transition(part, "COMMITTED").statusCode(200);
        product.finish(part, 5);
        String criterion = get("/features/" + part).extract().path("acceptanceCriteria[0].id");
        post("/features/%s/acceptance-criteria/%s/tick".formatted(part, criterion), "{\"met\":true}")
                .statusCode(200);
        transition(part, "SHIPPED").statusCode(200);
        assertThat(idOf(part)).isNotNull();
    }

    private String release() {
        return post(product.path("/releases"), "{\"name\":\"%s\"}".formatted(UUID.randomUUID()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse split(String item, String body) {
        return post("/items/" + item + "/split", body);
    }
}
