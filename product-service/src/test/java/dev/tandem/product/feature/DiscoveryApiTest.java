package dev.tandem.product.feature;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class DiscoveryApiTest {
    private static final String PLAN = """
            {"testPlan":{"hypothesis":"Half would pay by card","simplestTest":"A button","metric":"Who press it",
             "stopWhen":"Below 5 %"}}""";

    private AProduct product;

    @BeforeEach
    void aProduct() {
        product = new AProduct();
    }

    @Test
    void aFeatureGoesFromItsFramingToATestPlan() {
        String feature = product.feature("Pay by card");
        stands("FRAMING");
        patch("/features/" + feature, "{\"problem\":\"Half of them leave\"}").statusCode(200);
        stands("OPTIONS");
        String option = post(by("engineering"), "/features/" + feature + "/solution-options", """
                {"name":"The provider's page","tradeoffs":"A third of the work"}""")
                .statusCode(201)
                .header("Location", endsWith("/features/" + feature))
                .body("solutionOptions[0].by.role", equalTo("engineering"))
                .body("chosenOption", nullValue())
                .extract()
                .path("solutionOptions[0].id");
        post(by("product"), "/features/%s/solution-options/%s/choose".formatted(feature, option), "{}")
                .statusCode(200)
                .body("chosenOption", equalTo(option));
        stands("FEASIBILITY");
        product.assess(feature, "RISKY");
        get("/features/" + feature).body("feasibility.note", equalTo("No sandbox"));
        stands("TEST_PLAN");
        patch("/features/" + feature, PLAN).statusCode(200).body("testPlan.metric", equalTo("Who press it"));
        stands("READY");
        get(product.path("/discovery")).body("items[0].since", equalTo("2126-04-01T09:00:00Z"));
        patch("/features/" + feature, """
                {"evidence":[{"kind":"EXPERIMENT","summary":"8 % of 1,000 pressed it"}]}""").statusCode(200);
    }

    @Test
    void whoSaysWhatIsKeptApart() {
        String feature = product.feature("Pay by card", "\"solutionOptions\":[{\"name\":\"A form\"}]");
        String path = "/features/" + feature;
        String option = get(path).extract().path("solutionOptions[0].id");
        String choose = path + "/solution-options/" + option + "/choose";

        post(by("engineering"), choose, "{}").statusCode(403);
        post(by("viewer"), path + "/solution-options", "{\"name\":\"Another\"}").statusCode(403);
        post(choose.replace(option, "7"), "{}")
                .statusCode(404)
                .body("type", equalTo("/problems/solution-option-not-found"));
        post(choose, "{}").statusCode(200);
        patch(path, "{\"solutionOptions\":[]}")
                .statusCode(409)
                .body("type", equalTo("/problems/still-in-use"))
                .body("by", contains("chosenOption"));
        patch(path, "{\"testPlan\":{\"hypothesis\":\"It works\"}}")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/testPlan/metric", "/testPlan/simplestTest", "/testPlan/stopWhen"));
        patch(path, "{\"feasibility\":{}}")
                .statusCode(400)
                .body("errors[0].owner", equalTo("engineering-service"))
                .body("errors[0].href", endsWith("/api/v1/items/" + feature + "/feasibility"));
    }

    @Test
    void whatIsCommittedOrSplitIsFoundOutAlready() {
        product.committedFeature("Committed");
        String whole = product.feature("Whole");
        String part = post("/items/" + whole + "/split", "{\"parts\":[{\"title\":\"Part\"}]}")
                .statusCode(201)
                .extract()
                .path("parts[0].key");
        String last = product.feature("Last");

        awaitField(product.path("/discovery"), "items.key", List.of(part, last));
        String next = get(product.path("/discovery?limit=1"))
                .body("items.key", contains(part))
                .extract()
                .path("next");
        get(product.path("/discovery?limit=1&cursor=" + next)).body("items.key", contains(last));
    }

    private void stands(String step) {
        awaitField(product.path("/discovery"), "items.step", List.of(step));
    }

    private static RequestSpecification by(String role) {
        return given().header("Tandem-Role", role);
    }
}
