package dev.tandem.product.feature;

import static dev.tandem.product.AProduct.transition;
import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FeatureLifecycleTest {
    private AProduct product;

    @BeforeEach
    void aNewProduct() {
        product = new AProduct();
    }

    @Test
    void whatIsMissingForDefinedIsListedAllAtOnce() {
        String feature = product.feature("Pay by card");

        transition(feature, "DEFINED")
                .statusCode(409)
                .body("type", equalTo("/problems/not-ready-for-status"))
                .body("to", equalTo("DEFINED"))
                .body("missing", contains("problem", "acceptanceCriteria", "successMetrics"));
    }

    @Test
    void aFeatureIsCommittedOnceItsEstimateHasArrived() {
        String feature = product.definedFeature("Pay by card");
        transition(feature, "COMMITTED")
                .statusCode(409)
                .body("type", equalTo("/problems/not-ready-for-status"))
                .body("missing", contains("estimate"));

        product.estimate(feature, 5);

        transition(feature, "COMMITTED").statusCode(200).body("status", equalTo("COMMITTED"));
    }

    @Test
    void aFeatureIsShippedOnceTheWorkIsDoneAndSomebodyRollsItOut() {
        String feature = product.committedFeature("Pay by card");
        transition(feature, "SHIPPED").statusCode(409).body("missing", contains("rolloutOwner", "workDone"));

        product.finish(feature, 5);
        transition(feature, "SHIPPED").statusCode(409).body("missing", contains("rolloutOwner"));
        patch("/features/" + feature, "{\"rolloutOwner\":\"the checkout team\"}")
                .statusCode(200);

        transition(feature, "SHIPPED").statusCode(200).body("shippedAt", notNullValue());
        get(product.path("/backlog/" + feature)).body("position", nullValue());
    }

    @Test
    void whatIsShippedMeetsItsCriteriaOrSaysWhyNot() {
        String feature = product.committedFeature("Pay by card");
        product.finish(feature, 5);
        patch("/features/" + feature, """
                {"rolloutOwner":"the checkout team","acceptanceCriteria":[{"text":"Refunds by post","met":false}]}""").statusCode(200);

        transition(feature, "SHIPPED").statusCode(409).body("missing", contains("criteriaMet"));
        post("/features/" + feature + "/transitions", "{\"to\":\"SHIPPED\",\"tradeoff\":\"Nobody uses them\"}")
                .statusCode(200)
                .body("tradeoffs[0].overridden", contains("CRITERIA"))
                .body("tradeoffs[0].why", equalTo("Nobody uses them"));
        patch("/features/" + feature, "{\"title\":\"Pay by any card\"}").statusCode(200);
    }

    @Test
    void aStepThatIsNoneIsRefusedWithThoseThereAre() {
        String feature = product.feature("Pay by card");

        transition(feature, "SHIPPED")
                .statusCode(409)
                .body("type", equalTo("/problems/transition-not-allowed"))
                .body("from", equalTo("PROPOSED"))
                .body("allowed", contains("DEFINED", "DROPPED"));
    }

    @Test
    void aDroppedFeatureSaysWhyAndMayComeBack() {
        String feature = product.feature("Pay by card");

        post("/features/" + feature + "/transitions", "{\"to\":\"DROPPED\",\"reason\":\"nobody asks for it\"}")
                .statusCode(200)
                .body("statusReason", equalTo("nobody asks for it"));
        transition(feature, "PROPOSED").statusCode(200).body("statusReason", nullValue());
    }

    @Test
    void whatAStatusAsksForCannotBeTakenAwayAfterwards() {
        String feature = product.definedFeature("Pay by card");

        patch("/features/" + feature, "{\"problem\":null,\"successMetrics\":[]}")
                .statusCode(409)
                .body("type", equalTo("/problems/not-ready-for-status"))
                .body("missing", contains("problem", "successMetrics"));
        transition(feature, "PROPOSED").statusCode(200);
        patch("/features/" + feature, "{\"problem\":null}").statusCode(200);
    }

    @Test
    void whatEngineeringWorksOnIsNeitherDroppedNorDeleted() {
        String feature = product.feature("Pay by card");
        product.sprint(feature, "ACTIVE");

        transition(feature, "DROPPED")
                .statusCode(409)
                .body("type", equalTo("/problems/in-active-sprint"))
                .body("item", equalTo(feature))
                .body("sprint", notNullValue());
        delete("/features/" + feature).statusCode(409).body("type", equalTo("/problems/in-active-sprint"));

        product.sprint(feature, "PLANNED");
        delete("/features/" + feature).statusCode(204);
    }

    @Test
    void onlyProductDecidesOfFeatures() {
        String feature = product.feature("Pay by card");
        var engineering = given().header("Tandem-Role", "engineering");

        post(engineering, "/features/" + feature + "/transitions", "{\"to\":\"DROPPED\"}")
                .statusCode(403);
        post(engineering, "/features/" + feature + "/rank", "{\"to\":\"TOP\"}").statusCode(403);
        post(engineering, product.path("/features/rank"), "{\"items\":[\"%s\"],\"to\":\"TOP\"}".formatted(feature))
                .statusCode(403);
        post(engineering, product.path("/features/rank-by-score"), "{\"scorecard\":\"RICE\"}")
                .statusCode(403);
    }
}
