package dev.tandem.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.tandem.local.LocalService;
import dev.tandem.local.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What ops has in hand to be copied: it does what it says, of the services as they are. */
class OpsExamplesTest {
    private static final Path OPS = TestStack.ROOT.resolve("ops");
    private static final int OK = 0;
    private static final int WARNING = 1;
    private static final int CRITICAL = 2;
    private static final int UNKNOWN = 3;

    private static TestStack tandem;

    @BeforeAll
    static void aProductWithoutASprintAndOneWhoseDebtStarves() {
        tandem = TestStack.shared();
        tandem.create("OPSOK");
        tandem.create("OPSBAD");
        for (int sprint = 1; sprint <= 2; sprint++) {
            closeWithoutDebt("OPSBAD", sprint);
        }
        assertThat(tandem.engineering().get("/products/OPSBAD/budget/check").<String>path("status"))
                .isEqualTo("CRITICAL");
    }

    @Test
    void thePluginEndsAsTheBudgetStands() {
        assertThat(plugin(Map.of(), "-u", url(), "-p", "OPSOK").exit()).isEqualTo(OK);

        var critical = plugin(Map.of(), "-u", url() + "/", "-p", "OPSBAD");
        assertThat(critical.output())
                .startsWith("BUDGET CRITICAL - OPSBAD is CRITICAL: 0 of the work was debt, 0.2 was agreed, 8 points")
                .contains("| rolling=0;;;0;1 carry=8 target=0.4;;;0;1");
        assertThat(critical.exit()).isEqualTo(CRITICAL);

        var named = plugin(Map.of(), "-u", url(), "-p", "OPSBAD", "-c", "OVERSPENT", "-w", "UNDERSPENT,CRITICAL");
        assertThat(named.exit()).as(named.output()).isEqualTo(WARNING);
    }

    @Test
    void whatTheServiceDoesNotTellIsUnknown() {
        var nobody = plugin(Map.of(), "-u", "http://127.0.0.1:" + Ports.anyFree(), "-p", "OPSBAD", "-t", "2");
        assertThat(nobody.output()).startsWith("BUDGET UNKNOWN - ").contains("does not answer");
        assertThat(nobody.exit()).isEqualTo(UNKNOWN);

        var product = plugin(Map.of(), "-u", url(), "-p", "NONE");
        assertThat(product.output()).startsWith("BUDGET UNKNOWN - ").contains("404", "product-not-found");
        assertThat(product.exit()).isEqualTo(UNKNOWN);
        assertThat(plugin(Map.of(), "-u", url()).exit()).isEqualTo(UNKNOWN);
    }

    @Test
    void thePluginSendsATokenThatNoListOfProcessesShows() throws IOException {
        String script = Files.readString(OPS.resolve("nagios/check_tandem_budget"));

        assertThat(plugin(Map.of("TANDEM_TOKEN", "any"), "-u", url(), "-p", "OPSOK")
                        .exit())
                .isEqualTo(OK);
        assertThat(script).contains("--config -").doesNotContain("--header \"Authorization");
    }

    @Test
    void whatIsMeasuredStandsInThePageAndWhatStandsThereIsMeasured() {
        var page = MetricsPage.read();
        var engineering = new TreeSet<>(page.both());
        engineering.addAll(page.engineering());

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(families(page, tandem.stack().product(), "tandem_")).isEqualTo(page.both());
            assertThat(families(page, tandem.stack().engineering(), "tandem_")).isEqualTo(engineering);
            assertThat(families(page, tandem.stack().engineering(), "")).containsAll(page.libraries());
        });
    }

    @Test
    void whatTheRulesCompareIsMeasuredAsTheBudgetsAre() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(metrics(tandem.stack().engineering()))
                        .contains("tandem_budget_status{product=\"OPSBAD\",status=\"CRITICAL\"} 1.0")
                        .contains("tandem_budget_status{product=\"OPSOK\",status=\"CRITICAL\"} 0.0")
                        .contains("tandem_budget_carry_points{product=\"OPSBAD\"} 8.0")
                        .contains("tandem_budget_next_target{product=\"OPSBAD\"} 0.4")
                        .contains("tandem_backlog_capacity_points{product=\"OPSBAD\"} 40.0")
                        .contains("tandem_backlog_ready_points{product=\"OPSBAD\",lane=\"FEATURE\"} 0.0"));
    }

    @Test
    void bothServicesTellTheSameDigests() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(digests(tandem.stack().product()))
                        .anyMatch(line -> line.contains("OPSBAD"))
                        .isEqualTo(digests(tandem.stack().engineering())));
    }

    @Test
    void theRulesRaiseWhatTheirTestsSay() {
        assumeTrue(
                Programs.onThePath("promtool").isPresent(),
                "promtool is not on the PATH (Debian has it in prometheus), so nothing has run the rules");
        var promtool = new Programs(OPS.resolve("prometheus"), Map.of());

        OpsFilesTest.files("prometheus", ".rules.yml")
                .forEach(rules -> promtool.run("promtool", "check", "rules", rules.toString())
                        .mustSucceed());
        OpsFilesTest.files("prometheus", ".test.yml")
                .forEach(tests -> promtool.run("promtool", "test", "rules", tests.toString())
                        .mustSucceed());
    }

    @Test
    void theCronJobFailsWhileTheBudgetIsCritical() throws IOException {
        var container = container();
        String script = container.path("args").path(0).asText();
        String url = environment(container, "TANDEM_URL");

        assertThat(url).endsWith(":8081");
        var path = Pattern.compile("\\$TANDEM_URL(/[^?\"]+)\\?([a-z-]+)=([A-Z_,]+)")
                .matcher(script);
        assertThat(path.find()).isTrue();
        var api = ApiDocument.of("engineering-service");
        var operation = api.operation("GET", path.group(1).replace("$TANDEM_PRODUCT", "PAY"));
        assertThat(operation.id()).isEqualTo("checkBudget");
        assertThat(operation.description().path("parameters").findValuesAsText("name"))
                .contains(path.group(2));
        assertThat(runs(script, "OPSOK").exit()).isZero();
        var failed = runs(script, "OPSBAD");
        assertThat(failed.exit()).isNotZero();
        assertThat(failed.output()).contains("budget-off-target");
    }

    private static Programs.Result plugin(Map<String, String> environment, String... arguments) {
        var command = new String[arguments.length + 2];
        command[0] = "sh";
        command[1] = OPS.resolve("nagios/check_tandem_budget").toString();
        System.arraycopy(arguments, 0, command, 2, arguments.length);
        return new Programs(tandem.home(), environment).run(command);
    }

    private static Programs.Result runs(String script, String product) {
        return new Programs(tandem.home(), Map.of("TANDEM_URL", url(), "TANDEM_PRODUCT", product))
                .run("sh", "-c", script);
    }

    private static JsonNode container() throws IOException {
        var job = new YAMLMapper()
                .readTree(OPS.resolve("kubernetes/budget-check-cronjob.yaml").toFile());
        assertThat(job.path("apiVersion").asText()).isEqualTo("batch/v1");
        assertThat(job.path("kind").asText()).isEqualTo("CronJob");
        return job.at("/spec/jobTemplate/spec/template/spec/containers/0");
    }

    private static String environment(JsonNode container, String name) {
        for (JsonNode variable : container.path("env")) {
            if (variable.path("name").asText().equals(name)) {
                return variable.path("value").asText();
            }
        }
        throw new AssertionError("It has no " + name);
    }

    private static String url() {
        return tandem.stack().engineering().url().toString();
    }

    /** The comma behind the last label is one of the ways to write it. */
    private static String metrics(LocalService service) {
        return given().get(service.managementUrl() + "/q/metrics").asString().replace(",}", "}");
    }

    private static List<String> digests(LocalService service) {
        return metrics(service)
                .lines()
                .filter(line -> line.startsWith("tandem_backlog_digest{product=\"OPS"))
                .sorted()
                .toList();
    }

    private static Set<String> families(MetricsPage page, LocalService service, String prefix) {
        return metrics(service)
                .lines()
                .filter(line -> !line.startsWith("#") && line.startsWith(prefix))
                .map(line -> page.familyOf(line.split("[{ ]", 2)[0]))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void closeWithoutDebt(String product, int number) {
        var engineering = tandem.engineering();
        String feature = tandem.product()
                .post("/products/" + product + "/features", Map.of("title", "Feature " + number))
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        tandem.awaitEqualCopies(product, number);
        engineering
                .put("/items/" + feature + "/estimate", Map.of("points", 40))
                .then()
                .statusCode(201);
        var sprint = engineering.post(
                "/products/" + product + "/sprints",
                Map.of("name", "Sprint " + number, "startsOn", "2027-01-04", "endsOn", "2027-01-15", "capacity", 40));
        String path = "/sprints/" + sprint.then().statusCode(201).extract().path("id");
        engineering.post(path + "/items", Map.of("item", feature)).then().statusCode(201);
        engineering
                .post(path + "/start", Map.of("tradeoff", "The launch"))
                .then()
                .statusCode(200);
        engineering
                .patch(path + "/items/" + feature, Map.of("progress", "DONE"))
                .then()
                .statusCode(200);
        engineering.post(path + "/close", Map.of()).then().statusCode(200);
    }
}
