package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Holds docker-compose.yml against what the services read, since its images cannot be run wherever this is built. */
class ComposeTest {
    static final List<String> SERVICES = List.of("product-service", "engineering-service");

    private final JsonNode compose = read();

    @Test
    void itIsAllThere() {
        assertThat(compose.path("services").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "product-service", "engineering-service", "product-db", "engineering-db", "kafka");
        assertThat(compose.path("volumes").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("product-db", "engineering-db", "kafka");
    }

    @ParameterizedTest
    @ValueSource(strings = {"product-service", "engineering-service"})
    void aServiceIsGivenEverythingThatTheLocalStackGivesItAndNothingThatItDoesNotRead(String name) {
        var given = environment(name);
        var local = new TestStack()
                .stack().services().stream()
                        .filter(service -> service.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .environment()
                        .keySet();
        // In a container it listens everywhere, on its usual ports, and checks tokens; so there is no role to choose.
        var onlyLocal = List.of(
                "QUARKUS_HTTP_HOST",
                "QUARKUS_HTTP_PORT",
                "QUARKUS_MANAGEMENT_HOST",
                "QUARKUS_MANAGEMENT_PORT",
                "QUARKUS_OIDC_TENANT_ENABLED",
                "TANDEM_ACCESS_CHOICE_IN_DOCS",
                "TANDEM_ACCESS_MODE");
        var onlyHere = List.of(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                "QUARKUS_OIDC_PUBLIC_KEY",
                "QUARKUS_OIDC_TOKEN_ISSUER",
                "QUARKUS_OIDC_TOKEN_AUDIENCE",
                "TANDEM_ACCESS_ROLE_PREFIX");

        assertThat(given.keySet())
                .containsAll(
                        local.stream().filter(key -> !onlyLocal.contains(key)).toList());
        assertThat(given.keySet()).allMatch(key -> local.contains(key) || onlyHere.contains(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"product-service", "engineering-service"})
    void portsAndHealthAreThoseOfTheService(String name) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(
                Files.readString(TestStack.ROOT.resolve(name + "/src/main/resources/application.properties"))));
        String port = properties.getProperty("quarkus.http.port");
        String management = properties.getProperty("quarkus.management.port");
        String dockerfile = Files.readString(TestStack.ROOT.resolve(name + "/Dockerfile"));

        assertThat(service(name).path("ports"))
                .extracting(JsonNode::asText)
                .containsExactly(port + ":" + port, "127.0.0.1:%s:%s".formatted(management, management));
        assertThat(dockerfile)
                .contains("EXPOSE %s %s".formatted(port, management))
                .containsPattern("HEALTHCHECK .*/dev/tcp/127\\.0\\.0\\.1/" + management + " .*/q/health/ready")
                .containsPattern("(?m)^USER 1001$");
        assertThat(service(name).path("build").path("dockerfile").asText()).isEqualTo(name + "/Dockerfile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"product-service", "engineering-service"})
    void theImageIsMadeOfWhatTheBuildPackages(String name) throws IOException {
        String dockerfile = Files.readString(TestStack.ROOT.resolve(name + "/Dockerfile"));

        assertThat(dockerfile).contains("-pl " + name + " -am");
        dockerfile.lines().filter(line -> line.startsWith("COPY --from=build")).forEach(line -> {
            String path = line.split(" ", -1)[2].substring("/build/".length()).replace("*.jar", "quarkus-run.jar");
            assertThat(TestStack.ROOT.resolve(path)).exists();
        });
    }

    @Test
    void eachServiceWaitsForItsOwnDatabaseAndTheBrokerToBeHealthy() {
        Map.of("product-service", "product-db", "engineering-service", "engineering-db")
                .forEach((name, database) -> {
                    var dependsOn = service(name).path("depends_on");
                    assertThat(dependsOn.fieldNames()).toIterable().containsExactlyInAnyOrder("kafka", database);
                    dependsOn.forEach(dependency ->
                            assertThat(dependency.path("condition").asText()).isEqualTo("service_healthy"));
                    assertThat(service(database).path("healthcheck").path("test"))
                            .isNotEmpty();

                    var settings = environment(database);
                    var read = environment(name);
                    assertThat(read.get("QUARKUS_DATASOURCE_JDBC_URL"))
                            .isEqualTo("jdbc:postgresql://%s:5432/%s".formatted(database, settings.get("POSTGRES_DB")));
                    assertThat(read.get("QUARKUS_DATASOURCE_USERNAME")).isEqualTo(settings.get("POSTGRES_USER"));
                    assertThat(read.get("QUARKUS_DATASOURCE_PASSWORD")).isEqualTo(settings.get("POSTGRES_PASSWORD"));
                });
    }

    @Test
    void theBrokerIsTheOneThatIsTriedLocallyAndLetsTheServicesMakeTheirTopics() throws IOException {
        String version = Files.readString(TestStack.ROOT.resolve("local-stack/kafka/pom.xml"))
                .replaceAll("(?s).*<kafka.version>(.*?)</kafka.version>.*", "$1");
        var broker = environment("kafka");

        assertThat(service("kafka").path("image").asText()).isEqualTo("apache/kafka:" + version);
        assertThat(broker)
                .containsEntry("KAFKA_PROCESS_ROLES", "broker,controller")
                .containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        for (String name : SERVICES) {
            assertThat("PLAINTEXT://" + environment(name).get("KAFKA_BOOTSTRAP_SERVERS"))
                    .isEqualTo(broker.get("KAFKA_ADVERTISED_LISTENERS"));
        }
        assertThat(service("kafka").path("healthcheck").path("test")).isNotEmpty();
    }

    @Test
    void composeItselfUnderstandsItWhereItIsInstalled() throws Exception {
        var process = start("docker", "compose", "-f", "docker-compose.yml", "config", "-q");
        assumeThat(process).as("docker is not installed").isNotNull();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        assumeThat(output).as("docker has no compose").doesNotContain("unknown").doesNotContain("not a docker command");

        assertThat(exit).as(output).isZero();
    }

    /** What a service is given, with the defaults of variables that are not set. */
    static Map<String, String> environment(String service) {
        var environment = new TreeMap<String, String>();
        JsonNode node = read().path("services").path(service).path("environment");
        node.properties()
                .forEach(entry -> environment.put(
                        entry.getKey(), entry.getValue().asText().replaceAll("\\$\\{\\w+:-(.*)}", "$1")));
        return environment;
    }

    private JsonNode service(String name) {
        return compose.path("services").path(name);
    }

    private static Process start(String... command) {
        try {
            return new ProcessBuilder(command)
                    .directory(TestStack.ROOT.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException notInstalled) {
            return null;
        }
    }

    /** With YAML's anchors and merge keys resolved. */
    private static JsonNode read() {
        try {
            var loaded = new Yaml().load(Files.readString(TestStack.ROOT.resolve("docker-compose.yml")));
            return new YAMLMapper().valueToTree(loaded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
