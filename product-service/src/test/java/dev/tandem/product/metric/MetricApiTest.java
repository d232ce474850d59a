package dev.tandem.product.metric;

import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class MetricApiTest {
    private AProduct product;

    @BeforeEach
    void aNewProduct() {
        product = new AProduct();
    }

    @Test
    void eitherSideMeasuresOnceADay() {
        String metric = aMetric("Visitors who pay");

        measure(by("engineering"), metric, "2026-03-02", "51.5")
                .statusCode(201)
                .body("on", equalTo("2026-03-02"))
                .body("value", is(51.5f));
        measure(by("product"), metric, "2026-03-01", "48").statusCode(201);
        measure(by("product"), metric, "2026-03-02", "52")
                .statusCode(409)
                .body("type", equalTo("/problems/measured-already"))
                .body("on", equalTo("2026-03-02"))
                .body("value", is(51.5f));
        measure(by("viewer"), metric, "2026-03-03", "52").statusCode(403);
        measure(by("product"), metric, "9998-01-01", "52").statusCode(400).body("errors[0].pointer", equalTo("/on"));

        get("/metrics/" + metric)
                .body("measurements", is(2))
                .body("latest.on", equalTo("2026-03-02"))
                .body("version", is(3));
        String next = get("/metrics/" + metric + "/measurements?limit=1")
                .body("items.on", contains("2026-03-02"))
                .extract()
                .path("next");
        get("/metrics/" + metric + "/measurements?limit=1&cursor=" + next)
                .body("items.on", contains("2026-03-01"))
                .body("next", nullValue());
        get("/metrics/" + metric + "/history").body("items[0].type", equalTo("dev.tandem.metric.measured.v1"));
    }

    @Test
    void ofTwoWhoMeasureTheSameDayAtOnceOneIsTold() throws Exception {
        String metric = aMetric("Visitors who pay");
        var threads = Executors.newFixedThreadPool(2);
        try {
            var statuses = new ArrayList<Integer>();
            for (var each : threads.invokeAll(List.<Callable<Integer>>of(
                    () -> measure(by("product"), metric, "2026-03-02", "51")
                            .extract()
                            .statusCode(),
                    () -> measure(by("engineering"), metric, "2026-03-02", "52")
                            .extract()
                            .statusCode()))) {
                statuses.add(each.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        } finally {
            threads.shutdown();
        }
        get("/metrics/" + metric).body("measurements", is(1));
    }

    @Test
    void aNameIsThereOnce() {
        aMetric("Visitors who pay");
        String other = aMetric("Calls");

        post(product.path("/metrics"), "{\"name\":\"Calls\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/metric-name-taken"))
                .body("name", equalTo("Calls"));
        patch("/metrics/" + other, "{\"name\":\"Visitors who pay\"}").statusCode(409);
        patch("/metrics/" + other, "{\"direction\":\"DOWN\"}").statusCode(200).body("direction", equalTo("DOWN"));
    }

    @Test
    void aGoalReadsTheLatestMeasurement() {
        String metric = aMetric("Visitors who pay");
        String goal = post(product.path("/goals"), """
                        {"title":"More visitors pay",
                         "metric":{"name":"Visitors who pay","baseline":48,"target":60,"metricId":"%s"}}""".formatted(metric))
                .statusCode(201)
                .body("progress", nullValue())
                .extract()
                .path("id");
        String before = get("/goals/" + goal).extract().header("ETag");

        measure(by("product"), metric, "2026-03-02", "54").statusCode(201);

        get("/goals/" + goal)
                .header("ETag", not(equalTo(before)))
                .body("metric.current", is(54))
                .body("progress", is(0.5f));
        get(product.path("/goals")).body("items[0].metric.current", is(54));
        get(product.path("/roadmap")).statusCode(200);
        patch("/goals/" + goal, "{\"metric\":{\"current\":70}}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/metric/current"));
        patch("/goals/" + goal, "{\"metric\":{\"target\":66}}").statusCode(200).body("metric.current", is(54));
    }

    @Test
    void anOutcomeTakesTheValueOfItsDay() {
        String metric = aMetric("Visitors who pay");
        String feature = product.shippedFeature("Pay by card");
        String success = get("/features/" + feature).extract().path("successMetrics[0].id");
        post("/features/" + feature + "/outcomes", "{\"metricId\":\"%s\"}".formatted(success))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/value"));
        patch("/features/" + feature, """
                {"successMetrics":[{"id":"%s","name":"Visitors who pay","unit":"%%","baseline":48,"target":60,
                 "dueOn":"2026-01-31","metricId":"%s"}]}""".formatted(success, metric)).statusCode(200);

        post("/features/" + feature + "/outcomes", "{\"metricId\":\"%s\"}".formatted(success))
                .statusCode(409)
                .body("type", equalTo("/problems/not-measured"))
                .body("metric", equalTo(metric));
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        measure(by("engineering"), metric, today, "61").statusCode(201);
        get(product.path("/outcomes"))
                .body("items[0].current", is(61))
                .body("items[0].sharedMetricId", equalTo(metric));
        post(
                        "/features/" + feature + "/outcomes",
                        "{\"metricId\":\"%s\",\"measuredOn\":\"%s\"}".formatted(success, today))
                .statusCode(201)
                .body("value", is(61))
                .body("verdict", equalTo("MET"));

        delete("/metrics/" + metric)
                .statusCode(409)
                .body("type", equalTo("/problems/still-in-use"))
                .body("by", contains(feature));
    }

    @Test
    void eitherSideCorrectsAMistakeAndTheHistoryTellsWhatWasSaidBefore() {
        String metric = aMetric("Visitors who pay");
        measure(by("engineering"), metric, "2026-03-02", "75").statusCode(201);
        String goal = post(product.path("/goals"), """
                        {"title":"More visitors pay",
                         "metric":{"name":"Visitors who pay","baseline":48,"target":60,"metricId":"%s"}}""".formatted(metric))
                .statusCode(201)
                .extract()
                .path("id");
        String day = "/metrics/" + metric + "/measurements/2026-03-02";
        String right = "{\"value\":57,\"why\":\"Two digits were swapped\"}";

        put(by("viewer").header("If-Match", "*"), day, right).statusCode(403);
        put(by("product"), day, right).statusCode(428);
        put(by("product").header("If-Match", "\"1\""), day, right).statusCode(412);
        put(by("product").header("If-Match", "*"), day, "{\"value\":57}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/why"));
        put(by("product").header("If-Match", "\"2\""), day, right)
                .statusCode(200)
                .body("value", is(57))
                .body("corrected.was", is(75))
                .body("corrected.why", equalTo("Two digits were swapped"));

        get("/metrics/" + metric).body("latest.value", is(57)).body("version", is(3));
        get("/metrics/" + metric + "/measurements").body("items[0].corrected.was", is(75));
        get("/goals/" + goal).body("metric.current", is(57));
        get("/metrics/" + metric + "/history")
                .body("items[0].type", equalTo("dev.tandem.metric.corrected.v1"))
                .body("items[0].summary", equalTo("corrected 75 on 2026-03-02 to 57: Two digits were swapped"))
                .body("items[0].changes.latest.from.value", is(75));
    }

    @Test
    void onlyWhatWasMeasuredIsCorrected() {
        String metric = aMetric("Visitors who pay");
        var right = "{\"value\":57,\"why\":\"Two digits were swapped\"}";

        for (String day : List.of("2026-03-02", "yesterday", "+999999999-12-31")) {
            put(by("product").header("If-Match", "*"), "/metrics/" + metric + "/measurements/" + day, right)
                    .statusCode(404)
                    .body("type", equalTo("/problems/measurement-not-found"));
        }
    }

    @Test
    void anOutcomeThatTookAMistakeStaysAndIsMeasuredAgain() {
        String metric = aMetric("Visitors who pay");
        String feature = product.shippedFeature("Pay by card");
        String success = get("/features/" + feature).extract().path("successMetrics[0].id");
        patch("/features/" + feature, """
                {"successMetrics":[{"id":"%s","name":"Visitors who pay","unit":"%%","baseline":48,"target":60,
                 "metricId":"%s"}]}""".formatted(success, metric)).statusCode(200);
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        measure(by("engineering"), metric, today, "75").statusCode(201);
        String outcome = "{\"metricId\":\"%s\",\"measuredOn\":\"%s\"}".formatted(success, today);
        post("/features/" + feature + "/outcomes", outcome).statusCode(201).body("verdict", equalTo("MET"));

        put(
                        by("engineering").header("If-Match", "*"),
                        "/metrics/" + metric + "/measurements/" + today,
                        "{\"value\":57,\"why\":\"Two digits were swapped\"}")
                .statusCode(200);
        get(product.path("/outcomes")).body("items[0].value", is(75)).body("items[0].current", is(57));
        post("/features/" + feature + "/outcomes", outcome).statusCode(201).body("verdict", equalTo("IMPROVED"));
        get(product.path("/outcomes")).body("items[0].value", is(57));
    }

    @Test
    void whatGoalsReadStays() {
        String metric = aMetric("Visitors who pay");
        String aim = """
                {"title":"More visitors pay","metric":{"name":"v","baseline":48,"target":60,"metricId":"%s"}}""".formatted(metric);
        String goal =
                post(product.path("/goals"), aim).statusCode(201).extract().path("id");
        String initiative = post(product.path("/initiatives"), aim.replace("More visitors pay", "Every way to pay"))
                .statusCode(201)
                .extract()
                .path("id");

        delete("/metrics/" + metric).statusCode(409).body("by", contains("More visitors pay", "Every way to pay"));
        post(new AProduct().path("/goals"), aim).statusCode(400).body("errors[0].pointer", equalTo("/metric/metricId"));

        delete("/goals/" + goal).statusCode(204);
        delete("/initiatives/" + initiative).statusCode(204);
        delete("/metrics/" + metric).statusCode(204);
        get("/metrics/" + metric).statusCode(404).body("type", equalTo("/problems/metric-not-found"));
        get("/metrics/" + metric + "/history").statusCode(200);
    }

    private String aMetric(String name) {
        return post(by("engineering"), product.path("/metrics"), "{\"name\":\"%s\",\"unit\":\"%%\"}".formatted(name))
                .statusCode(201)
                .body("latest", nullValue())
                .extract()
                .path("id");
    }

    private static ValidatableResponse measure(RequestSpecification who, String metric, String on, String value) {
        return post(who, "/metrics/" + metric + "/measurements", "{\"on\":\"%s\",\"value\":%s}".formatted(on, value));
    }

    private static RequestSpecification by(String role) {
        return given().header("Tandem-Role", role);
    }
}
