package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What ops has for those on call hangs together: metrics, alerts, their tests, runbooks and dashboards. */
class OpsFilesTest {
    private static final Path OPS = TestStack.ROOT.resolve("ops");
    private static final Path RUNBOOKS = TestStack.ROOT.resolve("docs/runbooks.md");
    private static final Pattern METRIC = Pattern.compile("\\b(?:tandem|agroal|http_server|jvm|process)_[a-z_]+");
    private static final Pattern SECTION = Pattern.compile("(?m)^### (\\w+)$");

    private final MetricsPage page = MetricsPage.read();

    @Test
    void everyAlertHasASectionOfTheRunbooksAndEverySectionIsOfAnAlert() throws IOException {
        var sections = SECTION.matcher(Files.readString(RUNBOOKS))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toList());

        assertThat(sections)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        alerts().map(OpsFilesTest::name).toList());
        assertThat(alerts())
                .allSatisfy(
                        alert -> assertThat(alert.at("/annotations/runbook_url").asText())
                                .isEqualTo("docs/runbooks.md#" + name(alert).toLowerCase(Locale.ROOT)));
    }

    @Test
    void everySectionTellsWhatItMeansHowToSeeMoreWhatToDoAndHowThatWasTried() throws IOException {
        var sections = SECTION.splitAsStream(Files.readString(RUNBOOKS)).skip(1);

        assertThat(sections)
                .allSatisfy(text -> assertThat(text).contains("*Means.* ", "*See.* ", "*Do.* ", "*Tried.* "));
    }

    @Test
    void everyAlertHasATestOfWhenItIsQuietAndOfWhenItIsNot() {
        var quiet = new TreeSet<String>();
        var loud = new TreeSet<String>();
        files("prometheus", ".test.yml").map(OpsFilesTest::yaml).forEach(tests -> {
            for (JsonNode alert : tests.findValues("alert_rule_test").stream()
                    .flatMap(each -> Stream.of(each))
                    .flatMap(OpsFilesTest::elements)
                    .toList()) {
                (alert.path("exp_alerts").isEmpty() ? quiet : loud)
                        .add(alert.path("alertname").asText());
            }
        });

        var names = alerts().map(OpsFilesTest::name).toList();
        assertThat(quiet).containsAll(names);
        assertThat(loud).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void everyAlertSaysHowMuchItMattersAndNamesMetricsOfThePage() {
        assertThat(alerts()).hasSizeGreaterThan(20).allSatisfy(alert -> {
            assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning", "info");
            assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
            assertThat(page.families()).containsAll(named(alert.path("expr").asText()));
        });
    }

    @Test
    void dashboardsCanBeLoadedBesideEachOtherAndShowMetricsOfThePage() {
        var uids = new ArrayList<String>();
        var dashboards = files("grafana", ".json").map(OpsFilesTest::json).toList();

        assertThat(dashboards).hasSize(3).allSatisfy(dashboard -> {
            uids.add(dashboard.path("uid").asText());
            assertThat(dashboard.path("title").asText()).startsWith("Tandem: ");
            var variables = new HashSet<String>();
            dashboard
                    .at("/templating/list")
                    .forEach(each -> variables.add("$" + each.path("name").asText()));
            var ids = new ArrayList<Integer>();
            for (JsonNode panel : dashboard.path("panels")) {
                ids.add(panel.path("id").asInt());
                assertThat(panel.path("description").asText())
                        .as(panel.path("title").asText())
                        .isNotBlank();
                assertThat(panel.path("targets")).isNotEmpty().allSatisfy(target -> {
                    String query = target.path("expr").asText();
                    assertThat(named(query)).as(query).isNotEmpty();
                    assertThat(page.families()).containsAll(named(query));
                    assertThat(variables).containsAll(variables(query));
                });
                assertThat(panel.path("gridPos").path("x").asInt()
                                + panel.path("gridPos").path("w").asInt())
                        .isLessThanOrEqualTo(24);
            }
            assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        });
        assertThat(uids).doesNotHaveDuplicates().doesNotContain("");
    }

    /** Grafana's own begin with two underscores. */
    private static Set<String> variables(String query) {
        return Pattern.compile("\\$(?!__)\\w+")
                .matcher(query)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private Set<String> named(String query) {
        return METRIC.matcher(query)
                .results()
                .map(found -> page.familyOf(found.group()))
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> alerts() {
        return files("prometheus", ".rules.yml")
                .map(OpsFilesTest::yaml)
                .flatMap(file -> elements(file.path("groups")))
                .flatMap(group -> elements(group.path("rules")))
                .filter(rule -> rule.has("alert"));
    }

    private static String name(JsonNode alert) {
        return alert.path("alert").asText();
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        var all = new ArrayList<JsonNode>();
        list.forEach(all::add);
        return all.stream();
    }

    static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(OPS.resolve(folder))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode yaml(Path file) {
        return read(new YAMLMapper(), file);
    }

    private static JsonNode json(Path file) {
        return read(new ObjectMapper(), file);
    }

    private static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
