package dev.tandem.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.local.LocalService;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Services that are told of a collector, and to log in JSON. */
class TracesAndLogsTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLERS_STEP = "00f067aa0ba902b7";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static TraceCollector collector;
    private static TestStack tandem;

    @BeforeAll
    static void start() {
        collector = new TraceCollector();
        tandem = new TestStack()
                .with("TANDEM_OTLP_ENDPOINT", collector.url())
                .with("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms")
                .with("TANDEM_LOG_JSON", "true")
                .start();
        tandem.create("TRACE");
    }

    @AfterAll
    static void stop() {
        tandem.close();
        collector.close();
    }

    @Test
    void aWriteIsFollowedByItsTraceFromTheCallerIntoTheOtherServicesView() {
        traced(TRACE)
                .body(Map.of("title", "Pay by card"))
                .post(tandem.stack().product().url() + "/api/v1/products/TRACE/features")
                .then()
                .statusCode(201);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(collector.of(TRACE))
                        .extracting(TraceCollector.Step::service, TraceCollector.Step::name)
                        .contains(
                                tuple("product-service", "POST /api/v1/products/{product}/features"),
                                tuple("product-service", "publish tandem.product"),
                                tuple("product-service", "process tandem.product"),
                                tuple("engineering-service", "process tandem.product")));
        var steps = collector.of(TRACE);
        var request = steps.stream()
                .filter(step -> step.parent().equals(CALLERS_STEP))
                .toList();
        assertThat(request)
                .singleElement()
                .satisfies(step -> assertThat(step.name()).isEqualTo("POST /api/v1/products/{product}/features"));
        assertThat(steps)
                .filteredOn(step -> step.name().endsWith(" tandem.product"))
                .allSatisfy(step ->
                        assertThat(step.parent()).isEqualTo(request.get(0).id()));
    }

    @Test
    void aLineOfTheLogIsAnObjectThatNamesRequestTraceAndCaller() {
        String trace = TRACE.replace('4', '5');
        traced(trace)
                .header("X-Request-Id", "a-request")
                .header("Tandem-Actor", "Ada")
                .post(tandem.stack().engineering().url() + "/api/v1/operations/republish")
                .then()
                .statusCode(200);

        assertThat(lines(tandem.stack().engineering()))
                .filteredOn(line -> line.path("message").asText().startsWith("republish by Ada"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("level").asText()).isEqualTo("INFO");
                    assertThat(line.at("/mdc/requestId").asText()).isEqualTo("a-request");
                    assertThat(line.at("/mdc/actor").asText()).isEqualTo("Ada");
                    assertThat(line.at("/mdc/traceId").asText()).isEqualTo(trace);
                });
    }

    private static RequestSpecification traced(String trace) {
        return given().contentType("application/json")
                .header("traceparent", "00-%s-%s-01".formatted(trace, CALLERS_STEP));
    }

    private static List<JsonNode> lines(LocalService service) {
        try {
            return Files.readString(service.log())
                    .lines()
                    .map(TracesAndLogsTest::parsed)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}
