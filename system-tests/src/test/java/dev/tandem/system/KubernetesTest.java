package dev.tandem.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.kit.journal.JournalConfig;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds ops/kubernetes against what a cluster takes and what the services are, since no cluster runs wherever this is built. */
class KubernetesTest {
    private static final String[] WORKLOADS = {"Deployment", "StatefulSet", "Job", "CronJob"};

    static Stream<Path> files() {
        return Manifests.files();
    }

    static Stream<String> folders() {
        return Stream.of("base", "migration", "overlays/local", "overlays/production", "overlays/production/migration");
    }

    @ParameterizedTest
    @MethodSource("files")
    void theApiKnowsEveryFieldOfEveryFile(Path file) {
        assertThat(Manifests.read(file)).isNotEmpty().allSatisfy(manifest -> {
            // A part that another file completes: its labels and its selector come with its name.
            if (!(file.getParent().endsWith("base/service")
                    && manifest.path("kind").asText().equals("Deployment"))) {
                assertThat(Manifests.refusal(manifest)).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theApiTakesWhatIsMadeOfThem(String folder) {
        assertThat(made(folder))
                .isNotEmpty()
                .allSatisfy(manifest -> assertThat(Manifests.refusal(manifest)).isEmpty());
    }

    @Test
    void whatTheApiDoesNotKnowIsRefused() {
        JsonNode misspelt = Manifests.parse("""
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: { name: misspelt }
                spec: { maxUnavailible: 1 }
                """).get(0);

        assertThat(Manifests.refusal(misspelt)).get().asString().contains("maxUnavailible");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void nothingRunsWithMoreRightsThanItNeedsOrWithoutBounds(String folder) {
        var workloads = Manifests.ofKind(made(folder), WORKLOADS);

        assertThat(workloads).isNotEmpty().allSatisfy(workload -> {
            var pod = Manifests.pod(workload).path("spec");
            var container = Manifests.container(workload);
            var security = container.path("securityContext");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.path("enableServiceLinks").asBoolean(true)).isFalse();
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            // Kafka's image writes its settings beside its program.
            assertThat(security.path("readOnlyRootFilesystem").asBoolean())
                    .isEqualTo(!Manifests.name(workload).equals("kafka"));
            for (String bound : List.of("/requests/cpu", "/requests/memory", "/limits/cpu", "/limits/memory")) {
                assertThat(container.path("resources").at(bound).isMissingNode())
                        .as(bound)
                        .isFalse();
            }
        });
    }

    @Test
    void theServicesRunAsTheUserOfTheirImages() throws IOException {
        for (JsonNode service : Manifests.ofKind(made("base"), "Deployment")) {
            assertThat(Files.readString(TestStack.ROOT.resolve(Manifests.name(service) + "/Dockerfile")))
                    .contains("USER "
                            + Manifests.pod(service)
                                    .at("/spec/securityContext/runAsUser")
                                    .asInt());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"startupProbe", "livenessProbe", "readinessProbe"})
    void aServiceAnswersWhereItIsProbed(String probe) {
        var stack = TestStack.shared().stack();
        for (JsonNode service : Manifests.ofKind(
                Manifests.read(Manifests.FOLDER.resolve("base/service/deployment.yaml")), "Deployment")) {
            var container = Manifests.container(service);
            assertThat(container.at("/" + probe + "/httpGet/port").asText()).isEqualTo("management");
            String path = container.at("/" + probe + "/httpGet/path").asText();
            stack.services()
                    .forEach(each ->
                            given().get(each.managementUrl() + path).then().statusCode(200));
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void whatItIsToldIsRead(String folder) throws IOException {
        String page = Files.readString(TestStack.ROOT.resolve("docs/configuration.md"));
        var manifests = made(folder);
        var told = new TreeSet<String>();
        Manifests.ofKind(manifests, "ConfigMap")
                .forEach(map -> map.path("data").fieldNames().forEachRemaining(told::add));
        Manifests.ofKind(manifests, "Job", "Deployment").stream()
                .flatMap(workload -> Manifests.container(workload).path("env").findValuesAsText("name").stream())
                .forEach(told::add);

        assertThat(told).isNotEmpty().allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/local", "overlays/production"})
    void whatAServiceIsToldIsThere(String folder) {
        var manifests = made(folder);
        Set<String> maps = names(manifests, "ConfigMap");

        assertThat(Manifests.ofKind(manifests, "Deployment")).hasSize(2).allSatisfy(service -> {
            var sources = Manifests.container(service).path("envFrom");
            assertThat(sources.findValues("configMapRef"))
                    .hasSize(2)
                    .extracting(reference -> reference.path("name").asText())
                    .isSubsetOf(maps);
            assertThat(sources.findValues("secretRef").get(0).path("name").asText())
                    .startsWith(Manifests.name(service));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/production"})
    void eachServiceIsFoundScaledAndSparedByItself(String folder) {
        var manifests = made(folder);
        for (JsonNode service : Manifests.ofKind(manifests, "Deployment")) {
            String name = Manifests.name(service);
            JsonNode labels = Manifests.pod(service).at("/metadata/labels");

            assertThat(labels.path("app.kubernetes.io/name").asText()).isEqualTo(name);
            assertThat(service.at("/spec/selector/matchLabels")).isEqualTo(labels);
            assertThat(of(manifests, "Service", name).at("/spec/selector")).isEqualTo(labels);
            assertThat(of(manifests, "PodDisruptionBudget", name).at("/spec/selector/matchLabels"))
                    .isEqualTo(labels);
            assertThat(of(manifests, "HorizontalPodAutoscaler", name)
                            .at("/spec/scaleTargetRef/name")
                            .asText())
                    .isEqualTo(name);
            assertThat(Manifests.pod(service)
                            .at("/spec/topologySpreadConstraints")
                            .findValues("matchLabels"))
                    .containsOnly(labels);
        }
    }

    @Test
    void thereAreNoMoreReplicasThanPartitions() throws NoSuchMethodException {
        var partitions = JournalConfig.class.getMethod("partitions").getAnnotation(WithDefault.class);

        assertThat(Manifests.ofKind(made("base"), "HorizontalPodAutoscaler"))
                .hasSize(2)
                .allSatisfy(scaling -> {
                    assertThat(scaling.at("/spec/maxReplicas").asText()).isEqualTo(partitions.value());
                    assertThat(scaling.at("/spec/minReplicas").asInt()).isGreaterThan(1);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/local", "overlays/production"})
    void theServicesFindTheirNamesResolved(String folder) {
        var policy = of(made(folder), "NetworkPolicy", "services");

        // Labels that Kustomize puts into every selector would be looked for at the cluster's own pods too.
        assertThat(policy.at("/spec/egress/0/to/0/podSelector/matchLabels").fieldNames())
                .toIterable()
                .containsExactly("k8s-app");
        assertThat(policy.at("/spec/podSelector/matchLabels").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("app.kubernetes.io/component", "app.kubernetes.io/part-of");
    }

    @Test
    void aReplicaIsGivenTheTimeThatItNeedsToLeave() {
        for (JsonNode service : Manifests.ofKind(made("base"), "Deployment")) {
            int untilNobodyAsks = Manifests.container(service)
                    .at("/lifecycle/preStop/exec/command/1")
                    .asInt();
            // GracefulStopTest: it has left within ten seconds.
            assertThat(Manifests.pod(service)
                            .at("/spec/terminationGracePeriodSeconds")
                            .asInt())
                    .isGreaterThanOrEqualTo(untilNobodyAsks + 10);
            assertThat(service.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1))
                    .isZero();
        }
    }

    @Test
    void everyVariableThatDocsAndFilesNameIsInTheTable() throws IOException {
        String page = Files.readString(TestStack.ROOT.resolve("docs/configuration.md"));
        var name = Pattern.compile("`(?:[^`]*[ =])?((?:TANDEM|QUARKUS|KAFKA)_[A-Z_]*[A-Z])(?:=[^`]*)?`");
        try (var pages = Files.list(TestStack.ROOT.resolve("docs"))) {
            for (Path doc : pages.filter(Files::isRegularFile).toList()) {
                Set<String> named = name.matcher(Files.readString(doc))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
                assertThat(named)
                        .as(doc.toString())
                        .allSatisfy(each -> assertThat(page).containsPattern("[`,]" + each + "[`=]"));
            }
        }
    }

    private static List<JsonNode> made(String folder) {
        assumeTrue(
                Manifests.canBeMade(),
                "neither kubectl nor kustomize is on the PATH, so nothing has put the manifests together");
        return Manifests.of(folder);
    }

    private static Set<String> names(List<JsonNode> manifests, String kind) {
        return Manifests.ofKind(manifests, kind).stream().map(Manifests::name).collect(Collectors.toSet());
    }

    private static JsonNode of(List<JsonNode> manifests, String kind, String name) {
        Optional<JsonNode> found = Manifests.ofKind(manifests, kind).stream()
                .filter(manifest -> Manifests.name(manifest).equals(name))
                .findFirst();
        return found.orElseThrow(() -> new AssertionError("There is no %s %s".formatted(kind, name)));
    }
}
