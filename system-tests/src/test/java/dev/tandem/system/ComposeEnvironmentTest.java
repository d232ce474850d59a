package dev.tandem.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.local.LocalService;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A packaged service, told just what docker-compose.yml tells it, but for the addresses of this machine. */
class ComposeEnvironmentTest {
    private static TestStack tandem;
    private static Commands commands;
    private static LocalService service;

    @BeforeAll
    static void start() {
        tandem = new TestStack();
        tandem.startInfrastructure();
        commands = new Commands(TestStack.ROOT, tandem.home(), tandem.ports());
        service = new LocalService(
                "product-service",
                TestStack.ROOT,
                tandem.home(),
                tandem.ports().product(),
                tandem.ports().productManagement(),
                environment());
        service.launch();
        service.awaitReady();
    }

    @AfterAll
    static void stop() {
        service.stop();
        tandem.close();
    }

    @Test
    void itChecksTheTokensThatTheCheckoutMakes() {
        String address = service.url() + "/api/v1/products";
        String admin = commands.run("token", "--role", "admin", "--actor", "ada")
                .output()
                .trim();
        String viewer = commands.run("token", "--role", "viewer").output().trim();

        given().get(address).then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
        given().auth()
                .oauth2(admin)
                .contentType("application/json")
                .body("{\"key\":\"PAY\",\"name\":\"Payments\"}")
                .post(address)
                .then()
                .statusCode(201);
        given().auth().oauth2(viewer).get(address).then().statusCode(200).body("items.key[0]", equalTo("PAY"));
        given().auth()
                .oauth2(viewer)
                .contentType("application/json")
                .body("{}")
                .post(address)
                .then()
                .statusCode(403);
    }

    @Test
    void healthAndMetricsAreOnThePortThatTheHealthCheckAsks() {
        given().get(service.managementUrl() + "/q/health/ready").then().statusCode(200);
        assertThat(given().get(service.managementUrl() + "/q/metrics").asString())
                .contains("tandem_journal_unpublished");
        given().get(service.url() + "/q/health/ready").then().statusCode(404);
    }

    private static Map<String, String> environment() {
        var ports = tandem.ports();
        var environment = new HashMap<>(ComposeTest.environment("product-service"));
        environment.replaceAll((name, value) -> value.replace("product-db:5432", "127.0.0.1:" + ports.postgres())
                .replace("kafka:9092", "127.0.0.1:" + ports.kafka()));
        environment.put(
                "QUARKUS_OIDC_PUBLIC_KEY",
                commands.run("token", "--public-key").output().trim());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.product()));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.productManagement()));
        return environment;
    }
}
