package dev.tandem.product.decision;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class DecisionApiTest {
    private AProduct product;

    @BeforeEach
    void aNewProduct() {
        product = new AProduct();
    }

    @Test
    void aDecisionIsMadeOnceWithWhoAndWhy() {
        String decision = decision("2099-01-01T00:00:00Z");
        post("/decisions/" + decision + "/decide", "{\"option\":\"C\",\"why\":\"x\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/option"));
        post("/decisions/" + decision + "/decide", "{\"option\":\"A\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/why"));

        post(
                        given().header("Tandem-Role", "product").header("Tandem-Actor", "the lead"),
                        "/decisions/" + decision + "/decide",
                        "{\"option\":\"A\",\"why\":\"a week counts more\"}")
                .statusCode(200)
                .body("status", equalTo("DECIDED"))
                .body("decision.by", equalTo("the lead"));

        for (var refused : List.of(
                post("/decisions/" + decision + "/decide", "{\"option\":\"B\",\"why\":\"x\"}"),
                patch("/decisions/" + decision, "{\"goal\":\"x\"}"),
                delete("/decisions/" + decision))) {
            refused.statusCode(409)
                    .body("type", equalTo("/problems/already-decided"))
                    .body("option", equalTo("A"))
                    .body("by", equalTo("the lead"))
                    .body("why", equalTo("a week counts more"));
        }
    }

    @Test
    void anOverdueDecisionIsListedAndToldOfOnce() {
        String late = decision("2020-01-01T00:00:00Z");
        String open = decision("2099-01-01T00:00:00Z");

        get(product.path("/decisions?overdue=true"))
                .body("items.id", contains(late))
                .body("items[0].overdue", is(true));
        get(product.path("/decisions?overdue=false")).body("items.id", contains(open));
        awaitField("/decisions/" + late + "/history", "items[0].type", "dev.tandem.decision.overdue.v1");
        get("/decisions/" + late + "/history")
                .body("items", hasSize(2))
                .body("items[0].role", equalTo("system"))
                .body("items[0].changes.overdueSince.to", equalTo("2020-01-01T00:00:00Z"));

        patch("/decisions/" + late, "{\"dueAt\":\"2098-01-01T00:00:00Z\"}")
                .statusCode(200)
                .body("overdue", is(false));
        patch("/decisions/" + late, "{\"dueAt\":\"2021-01-01T00:00:00Z\"}").statusCode(200);
        awaitField("/decisions/" + late + "/history", "items[0].version", 5);
        get(product.path("/decisions?status=DECIDED")).body("items", empty());
        get(product.path("/decisions?status=LATE")).statusCode(400).body("parameter", equalTo("status"));
    }

    @Test
    void aQuestionHasTwoDifferentOptionsAtLeast() {
        String question =
                "{\"goal\":\"g\",\"decisionNeeded\":\"q\",\"dueAt\":\"2099-01-01T00:00:00Z\",\"options\":[%s]}";
        String option = "{\"name\":\"A\",\"tradeoffs\":\"t\"}";

        post(product.path("/decisions"), question.formatted(option))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/options"));
        post(product.path("/decisions"), question.formatted(option + "," + option))
                .statusCode(400)
                .body("errors[0].pointer", equalTo(""));
        post(product.path("/decisions"), "{\"options\":[{},{}],\"dueAt\":\"soon\"}")
                .statusCode(400);
        get("/decisions/" + UUID.randomUUID()).statusCode(404).body("type", equalTo("/problems/decision-not-found"));
        delete("/decisions/" + decision("2099-01-01T00:00:00Z")).statusCode(204);
    }

    @Test
    void aBlockingDecisionHoldsItsItemsUpUntilItIsDecided() {
        String feature = product.committedFeature("Pay by card");
        String debt = product.key() + "-D1";
        product.debt(debt, UUID.randomUUID(), false);
        awaitField(product.path("/backlog/" + debt), "key", debt);
        String decision =
                asked(by("engineering"), more("TECHNICAL", "[\"%s\",\"%s\"]".formatted(feature, debt), "[]", true));
        get("/decisions/" + decision)
                .body("items", contains(feature, debt))
                .body("kind", equalTo("TECHNICAL"))
                .body("blocks", is(true));
        awaitField(product.path("/backlog/" + feature), "notReady", List.of("DECIDED"));
        awaitField(product.path("/backlog/" + debt), "notReady", List.of("ESTIMATED", "DECIDED"));

        patch("/decisions/" + decision, "{\"items\":[\"%s\"]}".formatted(feature))
                .statusCode(200);
        awaitField(product.path("/backlog/" + debt), "notReady", List.of("ESTIMATED"));

        post(by("product"), "/decisions/" + decision + "/options", "{\"name\":\"C\",\"tradeoffs\":\"none\"}")
                .statusCode(201)
                .body("options.name", contains("A", "B", "C"));
        post(by("product"), "/decisions/" + decision + "/options", "{\"name\":\"C\",\"tradeoffs\":\"none\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/name"));
        post(by("engineering"), "/decisions/" + decision + "/decide", "{\"option\":\"C\",\"why\":\"x\"}")
                .statusCode(200);
        awaitField(product.path("/backlog/" + feature), "ready", true);
        post(by("product"), "/decisions/" + decision + "/options", "{\"name\":\"D\",\"tradeoffs\":\"none\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/already-decided"));
    }

    @Test
    void whatIsDeletedHoldsNothingUp() {
        String feature = product.committedFeature("Pay by card");
        String decision = asked(by("product"), more("PRODUCT", "[\"%s\"]".formatted(feature), "[]", true));
        awaitField(product.path("/backlog/" + feature), "notReady", List.of("DECIDED"));

        given().header("Tandem-Role", "engineering")
                .header("If-Match", "*")
                .delete("/api/v1/decisions/" + decision)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-your-side"))
                .body("side", equalTo("PRODUCT"));
        delete("/decisions/" + decision).statusCode(204);
        awaitField(product.path("/backlog/" + feature), "ready", true);
    }

    @Test
    void itIsDecidedByWhoseItIs() {
        String decision = asked(by("product"), more("TECHNICAL", "[]", "[\"Erin\"]", false));
        String decide = "/decisions/" + decision + "/decide";
        String answer = "{\"option\":\"A\",\"why\":\"x\"}";

        post(by("product"), decide, answer)
                .statusCode(409)
                .body("type", equalTo("/problems/not-your-side"))
                .body("side", equalTo("ENGINEERING"));
        patch(by("product").header("If-Match", "*"), "/decisions/" + decision, "{\"kind\":\"PRODUCT\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/not-your-side"));
        post(by("engineering"), decide, answer)
                .statusCode(409)
                .body("type", equalTo("/problems/not-a-decider"))
                .body("deciders", contains("Erin"));
        post(by("viewer"), decide, answer).statusCode(403);
        post(by("engineering").header("Tandem-Actor", "Erin"), decide, answer)
                .statusCode(200)
                .body("decision.by", equalTo("Erin"));
    }

    @Test
    void whoeverHasSuchDecisionsIsNamedWhereTheQuestionNamesNobody() {
        put(given().header("If-Match", "*"), product.path("/responsibilities"), """
                        {"areas":[{"area":"DECISIONS","whose":"BOTH","who":"Pia"},
                                  {"area":"ARCHITECTURE","whose":"PRODUCT","who":"Paula"}]}""")
                .statusCode(200);

        String ofProduct = asked(by("engineering"), more("PRODUCT", "[]", "null", false));
        get("/decisions/" + ofProduct).body("deciders", contains("Pia"));
        post(by("product"), "/decisions/" + ofProduct + "/decide", "{\"option\":\"A\",\"why\":\"x\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/not-a-decider"));
        get("/decisions/" + asked(by("product"), more("PRODUCT", "[]", "[]", false)))
                .body("deciders", empty());
        // Architecture is product's here, and what is technical is not.
        get("/decisions/" + asked(by("product"), more("TECHNICAL", "[]", "null", false)))
                .body("deciders", empty());
    }

    @Test
    void itIsAboutItemsOfItsProduct() {
        String elsewhere = new AProduct().feature("Elsewhere");
        post(product.path("/decisions"), more("PRODUCT", "[\"%s\"]".formatted(elsewhere), "[]", true))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items/0"));
        post(product.path("/decisions"), more("PRODUCT", "[\"NOPE-1\"]", "[]", true))
                .statusCode(404)
                .body("type", equalTo("/problems/item-not-known-yet"))
                .body("pointer", equalTo("/items/0"));
    }

    private String asked(RequestSpecification who, String body) {
        return post(who, product.path("/decisions"), body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String more(String kind, String items, String deciders, boolean blocks) {
        return """
                {"goal":"Cards","decisionNeeded":"Which gateway?","dueAt":"2099-01-01T00:00:00Z","kind":"%s","items":%s,
                 "deciders":%s,"blocks":%s,
                 "options":[{"name":"A","tradeoffs":"a week"},{"name":"B","tradeoffs":"six weeks"}]}""".formatted(kind, items, deciders, blocks);
    }

    private static RequestSpecification by(String role) {
        return given().header("Tandem-Role", role);
    }

    private String decision(String dueAt) {
        return post(product.path("/decisions"), """
                        {"goal":"Cards before the summer","decisionNeeded":"Whose form?","dueAt":"%s",
                         "options":[{"name":"A","tradeoffs":"a week"},{"name":"B","tradeoffs":"six weeks"}],
                         "recommendation":"A","risks":[{"unknown":"trust","mitigation":"one visitor in ten first"}]}""".formatted(dueAt))
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .extract()
                .path("id");
    }
}
