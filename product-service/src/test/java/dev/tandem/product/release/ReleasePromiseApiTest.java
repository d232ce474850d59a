package dev.tandem.product.release;

import static dev.tandem.product.AProduct.transition;
import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ReleasePromiseApiTest {
    private AProduct product;
    private String release;

    @BeforeEach
    void aReleaseForAFarDay() {
        product = new AProduct("[\"DEFINED\"]");
        release = post(product.path("/releases"), "{\"name\":\"Spring\",\"targetOn\":\"2099-06-01\"}")
                .statusCode(201)
                .body("health", nullValue())
                .extract()
                .path("id");
    }

    @Test
    void whatIsNotReadyIsNotPromised() {
        String undefined = product.feature("Gift cards");
        putIn(undefined);

        get("/releases/" + release)
                .body("notReady[0].feature", equalTo(undefined))
                .body("notReady[0].notReady", contains("ESTIMATED", "DEFINED"));
        post("/releases/" + release + "/commit", "{}")
                .statusCode(409)
                .body("type", equalTo("/problems/release-not-ready"))
                .body("features[0].feature", equalTo(undefined))
                .body("features[0].notReady", contains("ESTIMATED", "DEFINED"));

        product.estimate(undefined, 3);
        patch("/products/" + product.key(), "{\"definitionOfReady\":[],\"definitionOfReadyReason\":\"A spike\"}")
                .statusCode(200)
                .body("definitionOfReady", contains("ESTIMATED", "UNBLOCKED", "FITS", "ANSWERED", "DECIDED"))
                .body("definitionOfReadyReason", equalTo("A spike"));
        post("/releases/" + release + "/commit", "{}").statusCode(200).body("notReady", empty());
    }

    @Test
    void itsHealthFollowsTheForecastAndAPromiseAgainstItNeedsATradeoff() {
        putIn(estimated("Pay by card"));
        product.forecast(release, "2099-05-20", "2099-06-15");
        awaitField("/releases/" + release, "health", "AT_RISK");
        get("/releases/" + release).body("p50", equalTo("2099-05-20")).body("p85", equalTo("2099-06-15"));

        post("/releases/" + release + "/commit", "{}")
                .statusCode(409)
                .body("type", equalTo("/problems/release-date-not-reached"))
                .body("targetOn", equalTo("2099-06-01"))
                .body("p50", equalTo("2099-05-20"))
                .body("p85", equalTo("2099-06-15"));
        post("/releases/" + release + "/commit", "{\"tradeoff\":\"The fair is on that day\"}")
                .statusCode(200)
                .body("commitment.targetOn", equalTo("2099-06-01"))
                .body("commitment.p85", equalTo("2099-06-15"))
                .body("tradeoffs[0].overridden", contains("TARGET_DATE"))
                .body("tradeoffs[0].why", equalTo("The fair is on that day"));

        product.forecast(release, "2099-06-02", "2099-06-15");
        awaitField("/releases/" + release, "health", "LATE");
        get("/releases/" + release + "/history")
                .body("items.type", hasItem("dev.tandem.release.health-changed.v1"))
                .body("items[0].role", equalTo("system"));
    }

    @Test
    void theDayAndAStepBackOfWhatIsPromisedChangeOnlyOpenly() {
        String feature = estimated("Pay by card");
        putIn(feature);
        transition(feature, "COMMITTED").statusCode(200);
        post("/releases/" + release + "/commit", "{}").statusCode(200);

        patch("/releases/" + release, "{\"targetOn\":\"2099-07-01\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/release-committed"));
        patch("/releases/" + release, "{\"name\":\"Spring 2099\"}").statusCode(200);
        transition(feature, "DEFINED").statusCode(409).body("type", equalTo("/problems/release-committed"));

        post("/releases/" + release + "/scope-changes", """
                {"whatChanged":"A month","targetOn":"2099-07-01","timelineImpact":"a month","qualityImpact":"none",
                 "recommendation":"take it"}""").statusCode(201).body("targetOn", equalTo("2099-07-01"));
        get("/releases/" + release)
                .body("targetOn", equalTo("2099-07-01"))
                .body("commitment.targetOn", equalTo("2099-06-01"));
    }

    @Test
    void aReleaseThatIsOutTellsHowItsPromiseWasKept() {
        String feature = product.shippedFeature("Pay by card");
        putIn(feature);
        post("/releases/" + release + "/ship", "{}")
                .statusCode(409)
                .body("type", equalTo("/problems/release-not-committed"));
        String other = estimated("Refunds");
        putIn(other);
        post("/releases/" + release + "/commit", "{}").statusCode(200);

        post("/releases/" + release + "/ship", "{}")
                .statusCode(409)
                .body("type", equalTo("/problems/features-not-shipped"))
                .body("features", contains(other));
        post("/releases/" + release + "/scope-changes", """
                {"whatChanged":"Refunds go out","remove":["%s"],"timelineImpact":"none","qualityImpact":"none",
                 "recommendation":"take it"}""".formatted(other)).statusCode(201);
        post("/releases/" + release + "/ship", "{}")
                .statusCode(200)
                .body("status", equalTo("SHIPPED"))
                .body("health", equalTo("DONE"))
                .body("kept.promised", is(2))
                .body("kept.delivered", is(1))
                .body("kept.added", is(0))
                .body("kept.removed", is(1));

        get("/products/" + product.key()).body("promises.made", is(1)).body("promises.cut", is(1));
        post("/releases/" + release + "/cancel", "{\"reason\":\"x\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/release-over"))
                .body("releaseStatus", equalTo("SHIPPED"));
        patch("/features/" + other, "{\"releaseId\":\"%s\"}".formatted(release))
                .statusCode(409)
                .body("type", equalTo("/problems/release-over"));
    }

    @Test
    void aCancelledReleaseFreesItsFeatures() {
        String feature = estimated("Pay by card");
        putIn(feature);
        post("/releases/" + release + "/commit", "{}").statusCode(200);

        post("/releases/" + release + "/cancel", "{\"reason\":\"The partner left\"}")
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("The partner left"))
                .body("kept.delivered", is(0));

        get("/features/" + feature).body("releaseId", nullValue());
        get("/products/" + product.key()).body("promises.cancelled", is(1));
    }

    /** A defined one. */
    private String estimated(String title) {
        String feature = product.definedFeature(title);
        product.estimate(feature, 5);
        return feature;
    }

    private void putIn(String feature) {
        patch("/features/" + feature, "{\"releaseId\":\"%s\"}".formatted(release))
                .statusCode(200);
    }
}
