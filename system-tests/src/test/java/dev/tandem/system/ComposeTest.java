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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
                        "product-service",
                        "engineering-service",
                        "product-db",
                        "engineering-db",
                        "kafka",
                        "keycloak",
                        "prometheus",
                        "grafana");
        assertThat(compose.path("volumes").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("product-db", "engineering-db", "kafka", "prometheus");
    }

    @Test
    void whatIsNotAlwaysNeededStartsOnlyWithItsProfile() {
        var profiles = new TreeMap<String, String>();
        compose.path("services")
                .properties()
                .forEach(entry -> entry.getValue()
                        .path("profiles")
                        .forEach(profile -> profiles.put(entry.getKey(), profile.asText())));

        assertThat(profiles)
                .containsOnly(
                        Map.entry("keycloak", "identity"),
                        Map.entry("prometheus", "watching"),
                        Map.entry("grafana", "watching"));
    }

    @Test
    void everythingIsBoundInMemoryAndLookedAtWithoutStartingAJvm() {
        compose.path("services").properties().forEach(entry -> {
            var service = entry.getValue();
            assertThat(service.path("mem_limit").asText()).as(entry.getKey()).isNotEmpty();
            if (!SERVICES.contains(entry.getKey())) {
                // The services' own stand in their Dockerfiles.
                assertThat(service.path("healthcheck").path("test").toString())
                        .as(entry.getKey())
                        .containsAnyOf("/dev/tcp/", "pg_isready", "wget")
                        .doesNotContain(".sh");
            }
        });
    }

    @Test
    void onlyTheServicesAreReachedFromElsewhere() {
        compose.path("services")
                .properties()
                .forEach(entry -> entry.getValue().path("ports").forEach(port -> {
                    boolean isApi =
                            SERVICES.contains(entry.getKey()) && !port.asText().contains(":90");
                    assertThat(port.asText().startsWith("127.0.0.1:"))
                            .as("%s at %s", entry.getKey(), port.asText())
                            .isEqualTo(!isApi);
                }));
    }

    @Test
    void whatIsSecretHasNoDefault() throws IOException {
        var defaults = Pattern.compile("\\$\\{(\\w*PASSWORD\\w*)(:-[^}]*)?}")
                .matcher(Files.readString(TestStack.ROOT.resolve("docker-compose.yml")))
                .results()
                .map(MatchResult::group);

        assertThat(defaults).isEmpty();
    }

    @Test
    void everyVariableItReadsIsInTheTable() throws IOException {
        String page = Files.readString(TestStack.ROOT.resolve("docs/configuration.md"));
        var read = Pattern.compile("\\$\\{(\\w+)[:}]")
                .matcher(Files.readString(TestStack.ROOT.resolve("docker-compose.yml")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(read).isNotEmpty().allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    @Test
    void whatIsMountedIsThere() {
        compose.path("services")
                .forEach(service -> service.path("volumes").forEach(volume -> {
                    if (volume.asText().startsWith("./")) {
                        assertThat(TestStack.ROOT.resolve(volume.asText().split(":", 2)[0]))
                                .isDirectory();
                    }
                }));
    }

    @Test
    void prometheusAsksBothServicesWhereTheyTell() throws IOException {
        var jobs = new YAMLMapper()
                .readTree(
                        TestStack.ROOT.resolve("ops/prometheus/prometheus.yml").toFile())
                .path("scrape_configs");

        assertThat(jobs).hasSize(2);
        for (JsonNode job : jobs) {
            String name = job.path("job_name").asText();
            String port = service(name).path("ports").path(1).asText().replaceAll(".*:", "");
            assertThat(job.path("metrics_path").asText()).isEqualTo("/q/metrics");
            assertThat(job.at("/static_configs/0/targets/0").asText()).isEqualTo(name + ":" + port);
        }
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
        // In a container it listens everywhere, on its usual ports, counts requests, and checks tokens; so there is no
        // role
        // to choose.
        var onlyLocal = List.of(
                "QUARKUS_HTTP_HOST",
                "QUARKUS_HTTP_PORT",
                "QUARKUS_MANAGEMENT_HOST",
                "QUARKUS_MANAGEMENT_PORT",
                "QUARKUS_OIDC_TENANT_ENABLED",
                "TANDEM_ACCESS_CHOICE_IN_DOCS",
                "TANDEM_ACCESS_MODE",
                "TANDEM_LIMITS_REQUESTS_PER_ADDRESS",
                "TANDEM_LIMITS_REQUESTS_PER_CALLER",
                "TANDEM_STREAMS_MOST_OF_A_CALLER");
        var onlyHere = List.of(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                "QUARKUS_OIDC_PUBLIC_KEY",
                "QUARKUS_OIDC_TOKEN_ISSUER",
                "QUARKUS_OIDC_TOKEN_AUDIENCE",
                "TANDEM_ACCESS_PRODUCTS_CLAIM",
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

        // Not the embedded database and broker of the tests; and two builds at once do not write one cache.
        assertThat(dockerfile)
                .contains("-pl " + name + " -am")
                .contains("-Dmaven.test.skip=true")
                .contains("sharing=locked");
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
        var process = start("docker", "compose", "--profile", "*", "-f", "docker-compose.yml", "config", "-q");
        assumeThat(process).as("docker is not installed").isNotNull();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        assumeThat(output).as("docker has no compose").doesNotContain("unknown").doesNotContain("not a docker command");

        assertThat(exit).as(output).isZero();
    }

    /** What a service is given, with the defaults of variables that are not set, and a password where one is required. */
    static Map<String, String> environment(String service) {
        var environment = new TreeMap<String, String>();
        JsonNode node = read().path("services").path(service).path("environment");
        node.properties()
                .forEach(entry -> environment.put(
                        entry.getKey(),
                        entry.getValue()
                                .asText()
                                .replaceAll("\\$\\{\\w+:-(.*)}", "$1")
                                .replaceAll("\\$\\{TANDEM_DATABASE_PASSWORD:[?].*}", database(service))));
        return environment;
    }

    /** The local stack's password of a database is its name. */
    private static String database(String service) {
        return service.replaceAll("-(service|db)$", "");
    }

    private JsonNode service(String name) {
        return compose.path("services").path(name);
    }

    private static Process start(String... command) {
        try {
            var builder = new ProcessBuilder(command)
                    .directory(TestStack.ROOT.toFile())
                    .redirectErrorStream(true);
            builder.environment().put("TANDEM_DATABASE_PASSWORD", "any");
            return builder.start();
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
