package dev.tandem.product.outcome;

import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class OutcomeApiTest {
    @Inject
    EntityManager entities;

    private AProduct product;

    @BeforeEach
    void aNewProduct() {
        product = new AProduct();
    }

    @Test
    void outcomesAreMeasuredAfterShipping() {
        String feature = product.committedFeature("Pay by card");

        measure(feature, metric(feature), 57)
                .statusCode(409)
                .body("type", equalTo("/problems/feature-not-shipped"))
                .body("featureStatus", equalTo("COMMITTED"));
    }

    @Test
    void whatWasMeasuredBeforeShippingSaysNothingOfTheFeature() {
        String feature = product.shippedFeature("Pay by card");

        measureOn("2020-01-01", feature, metric(feature), 57)
                .statusCode(409)
                .body("type", equalTo("/problems/measured-before-shipping"))
                .body("measuredOn", equalTo("2020-01-01"))
                .body("shippedOn", equalTo(LocalDate.now(ZoneOffset.UTC).toString()));
        get(product.path("/outcomes?overdue=true")).body("items.featureKey", contains(feature));
    }

    @Test
    void whatWasMeasuredBeforeItWasShippedAgainLeavesItOverdue() {
        String feature = product.shippedFeature("Pay by card");
        shippedSince("2020-01-01", feature);
        measureOn("2020-01-02", feature, metric(feature), 57).statusCode(201);
        get(product.path("/outcomes?overdue=true")).body("items", empty());

        AProduct.transition(feature, "COMMITTED").statusCode(200);
        AProduct.transition(feature, "SHIPPED").statusCode(200);

        get(product.path("/outcomes?overdue=true"))
                .body("items.featureKey", contains(feature))
                .body("items[0].verdict", nullValue());
        get("/features/" + feature + "/outcomes")
                .body("items.measuredOn", contains("2020-01-02"))
                .body("verdict", nullValue())
                .body("unmeasured", contains(metric(feature)));
    }

    @Test
    void aMeasurementGivesAVerdictAndTheLatestDayCounts() {
        String feature = product.shippedFeature("Pay by card");
        String metric = metric(feature);
        shippedSince("2020-01-01", feature);
        get("/features/" + feature + "/outcomes")
                .body("items", empty())
                .body("verdict", nullValue())
                .body("unmeasured", contains(metric));

        measure(feature, metric, 57)
                .statusCode(201)
                .header("Location", containsString("/api/v1/outcomes/"))
                .body("verdict", equalTo("IMPROVED"))
                .body("metric.target", is(60));
        measureOn("2020-01-01", feature, metric, 40).statusCode(201).body("verdict", equalTo("WORSE"));

        get("/features/" + feature + "/outcomes")
                .body("items.verdict", contains("WORSE", "IMPROVED"))
                .body("verdict", equalTo("IMPROVED"))
                .body("unmeasured", empty());
        String next =
                get("/features/" + feature + "/outcomes?limit=1").extract().path("next");
        String id = get("/features/" + feature + "/outcomes?cursor=" + next)
                .body("items.verdict", contains("IMPROVED"))
                .extract()
                .path("items[0].id");
        get("/outcomes/" + id).statusCode(200).body("value", is(57));
        get("/outcomes/" + id + "/history").body("items.type", contains("dev.tandem.outcome.measured.v1"));
        get("/outcomes/" + UUID.randomUUID()).statusCode(404).body("type", equalTo("/problems/outcome-not-found"));
    }

    @Test
    void aMeasurementNamesAMetricOfTheFeatureAndNoDayToCome() {
        String feature = product.shippedFeature("Pay by card");

        measure(feature, UUID.randomUUID().toString(), 57)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/metricId"));
        measureOn("2999-01-01", feature, metric(feature), 1)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/measuredOn"));
    }

    @Test
    void whatShouldHaveBeenMeasuredByNowIsListedAsOverdue() {
        String feature = product.shippedFeature("Pay by card");
        String other = product.shippedFeature("Refunds");
        product.definedFeature("Not shipped");

        get(product.path("/outcomes?overdue=true"))
                .body("items.featureKey", containsInAnyOrder(feature, other))
                .body("items[0].overdue", is(true))
                .body("items[0].dueOn", equalTo("2026-01-31"));
        measure(feature, metric(feature), 60).statusCode(201);

        get(product.path("/outcomes?overdue=true")).body("items.featureKey", contains(other));
        get(product.path("/outcomes?overdue=false"))
                .body("items.featureKey", contains(feature))
                .body("items[0].verdict", equalTo("MET"))
                .body("items[0].value", is(60));
        get(product.path("/outcomes?verdict=WORSE")).body("items", empty());
        String next = get(product.path("/outcomes?limit=1"))
                .body("items", hasSize(1))
                .extract()
                .path("next");
        get(product.path("/outcomes?limit=1&cursor=" + next))
                .body("items", hasSize(1))
                .body("next", nullValue());
        get(product.path("/outcomes?verdict=FINE")).statusCode(400).body("parameter", equalTo("verdict"));
    }

    @Test
    void aMetricThatWasMeasuredStaysWithItsFeature() {
        String feature = product.shippedFeature("Pay by card");
        String metric = metric(feature);
        measure(feature, metric, 57).statusCode(201);

        patch("/features/" + feature, "{\"successMetrics\":[{\"name\":\"x\",\"baseline\":1,\"target\":2}]}")
                .statusCode(409)
                .body("type", equalTo("/problems/still-in-use"))
                .body("metrics", contains(metric));
        delete("/features/" + feature).statusCode(204);
        get(product.path("/outcomes")).body("items", empty());
    }

    /** Nobody can wait for the days after shipping. */
    private void shippedSince(String day, String feature) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update feature set shipped_at = cast(:day as timestamptz) where item_key = :key")
                        .setParameter("day", day + "T09:00:00Z")
                        .setParameter("key", feature)
                        .executeUpdate());
    }

    private static ValidatableResponse measureOn(String day, String feature, String metric, int value) {
        return post(
                "/features/" + feature + "/outcomes",
                "{\"metricId\":\"%s\",\"value\":%d,\"measuredOn\":\"%s\"}".formatted(metric, value, day));
    }

    private static String metric(String feature) {
        return get("/features/" + feature).extract().path("successMetrics[0].id");
    }

    private static ValidatableResponse measure(String feature, String metric, int value) {
        return post(
                "/features/" + feature + "/outcomes", "{\"metricId\":\"%s\",\"value\":%d}".formatted(metric, value));
    }
}
