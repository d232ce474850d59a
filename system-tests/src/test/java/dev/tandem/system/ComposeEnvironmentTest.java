package dev.tandem.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.local.LocalService;
import dev.tandem.local.Ports;
import java.nio.file.Files;
import java.time.Duration;
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
    void behindAProxyThatCompressesATagStillNamesItsVersion() {
        String token = commands.run("token").output().trim();
        String product = "/api/v1/products/PROXY";
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"key\":\"PROXY\",\"name\":\"Behind a proxy\"}")
                .post(service.url() + "/api/v1/products")
                .then()
                .statusCode(201);

        try (var proxy = Nginx.before(service.url(), tandem.home())) {
            await().ignoreExceptions()
                    .until(() -> given().get(proxy.url() + "/problems").statusCode() == 200);
            String tag = given().auth()
                    .oauth2(token)
                    .header("Accept-Encoding", "gzip")
                    .get(proxy.url() + product)
                    .then()
                    .statusCode(200)
                    .header("Content-Encoding", "gzip")
                    .extract()
                    .header("ETag");
            assertThat(tag).isEqualTo("W/\"1\"");

            var patch = given().auth()
                    .oauth2(token)
                    .header("If-Match", tag)
                    .contentType("application/merge-patch+json")
                    .body("{\"description\":\"compressed\"}");
            patch.patch(proxy.url() + product).then().statusCode(200).body("version", equalTo(2));
            patch.patch(proxy.url() + product).then().statusCode(412).body("version", equalTo(2));
        }
    }

    @Test
    void aTokenForAnotherApplicationIsRefused() {
        String token = commands.run("token", "--audience", "another-application")
                .output()
                .trim();

        given().auth()
                .oauth2(token)
                .get(service.url() + "/api/v1/products")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void withoutAnAudienceItDoesNotStartAndSaysWhatToSet() throws Exception {
        var environment = environment();
        environment.remove("QUARKUS_OIDC_TOKEN_AUDIENCE");
        var ports = Ports.free();
        var careless = new LocalService(
                "product-service",
                TestStack.ROOT,
                Files.createTempDirectory(tandem.home(), "careless"),
                ports.product(),
                ports.productManagement(),
                environment);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.product()));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.productManagement()));

        careless.launch();

        await().atMost(Duration.ofSeconds(60)).until(() -> !careless.isRunning());
        assertThat(Files.readString(careless.log())).contains("Set QUARKUS_OIDC_TOKEN_AUDIENCE to");
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
        environment.put("QUARKUS_OIDC_TOKEN_ISSUER", "tandem-local");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.product()));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.productManagement()));
        return environment;
    }
}
