package dev.tandem.backlog.overview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.tandem.backlog.projection.Learning;
import dev.tandem.backlog.projection.OutcomeDue;
import dev.tandem.backlog.projection.TestBacklog;
import dev.tandem.model.kind.Kind;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The copy here is product-service's. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class OverviewTest {
    private static final String HREF = "http://localhost:8081/api/v1";

    @Inject
    TestBacklog backlog;

    @Inject
    SqlStatements statements;

    private final UUID sprint = UUID.randomUUID();
    private final UUID goal = UUID.randomUUID();
    private final UUID question = UUID.randomUUID();
    private final UUID decision = UUID.randomUUID();
    private final UUID change = UUID.randomUUID();
    private final UUID late = UUID.randomUUID();
    private final UUID slow = UUID.randomUUID();
    private final UUID metric = UUID.randomUUID();

    @BeforeEach
    void aProduct() {
        backlog.start();
        backlog.features(5, 3, 0, 0);
        backlog.debt(2);
    }

    @Test
    void ofANewProductThereIsLittleToTell() {
        overview()
                .body("product", is(backlog.productKey()))
                .body("name", is("Product " + backlog.productKey()))
                .body("sprint", nullValue())
                .body("budget.debtShare", is(0.2f))
                .body("budget.status", nullValue())
                .body("ready.features", is(8))
                .body("ready.debt", is(2))
                .body("ready.sprints", nullValue())
                .body("endangered", empty())
                .body("risks.open", is(0))
                .body("questions.open", is(0))
                .body("decisions.open", is(0))
                .body("blocked.count", is(0))
                .body("tradeoffs.count", is(0))
                .body("goals", empty())
                .body("promises.open", is(0))
                .body("scopeChanges.pending", is(0))
                .body("outcomes.due", is(0))
                .body("frictions.open", is(0));
    }

    @Test
    void bothSidesAreToldAtOnce() {
        muchHappens(1);
        var spring = backlog.promise("Spring", LocalDate.parse("2026-05-02"), "LATE", 30);
        backlog.promise("Autumn", LocalDate.parse("2026-10-02"), "ON_TRACK", 60);

        overview()
                .body("sprint.name", is("Sprint 7"))
                .body("sprint.endsOn", is("2026-05-15"))
                .body("sprint.href", is(HREF + "/sprints/" + sprint))
                .body("sprint.service", is("engineering-service"))
                .body("budget.carry", is(4))
                .body("budget.status", is("UNDERSPENT"))
                .body("budget.rolling", is(0.1f))
                .body("ready.features", is(3))
                .body("ready.capacity", is(40))
                .body("ready.sprints", is(0.12f))
                .body("ready.href", is("/api/v1/products/%s/backlog?ready=true".formatted(backlog.productKey())))
                .body("endangered.name", contains("Spring"))
                .body("endangered[0].p50", is("2026-05-31"))
                .body("endangered[0].href", is("/api/v1/releases/" + spring))
                .body("risks.open", is(2))
                .body("risks.highest", is("HIGH"))
                .body("risks.items.item", contains(backlog.key("2")))
                .body("questions.blocking", is(1))
                .body("questions.items.href", contains("/api/v1/comments/" + question))
                .body("decisions.overdue", is(1))
                .body("decisions.blocking", is(1))
                .body("decisions.items.href", contains("/api/v1/decisions/" + decision))
                .body("blocked.items.item", contains(backlog.key("3")))
                .body("tradeoffs.count", is(1))
                .body("goals.title", contains("More pay"))
                .body("goals[0].progress", is(0.25f))
                .body("goals[0].href", is("/api/v1/goals/" + goal))
                .body("scopeChanges.pending", is(1))
                .body("scopeChanges.items.name", contains("Refunds for the fair"))
                .body("outcomes.due", is(1))
                .body("outcomes.overdue", is(1))
                .body("outcomes.items.item", contains(backlog.key("4")))
                .body("frictions.open", is(2))
                .body("frictions.items.name", contains("Late specs", "Slow build"))
                .body("frictions.items[0].reason", is("product ranks it at 1, engineering nowhere"));
    }

    @Test
    void whoeverHasJustWrittenWaitsForIt() {
        friction(late, 3, "Late specs", "OPEN", "1");

        given().header("Backlog-Token", "friction:%s@3".formatted(late))
                .get("/api/v1/products/%s/overview".formatted(backlog.productKey()))
                .then()
                .statusCode(200)
                .body("frictions.open", is(1));
    }

    @Test
    void whatWasMeasuredSinceItWasShippedIsDueNoMore() {
        shipped(2);
        measured("2026-03-31");
        overview().body("outcomes.overdue", is(1));

        measured("2026-04-02");
        overview().body("outcomes.due", is(0)).body("outcomes.items", empty());
    }

    @Test
    void whatIsDueInAWeekIsToldAndWhatIsDueLaterIsNot() {
        var today = LocalDate.now(ZoneOffset.UTC);
        backlog.learned("4", 2, "SHIPPED", due(today.plusDays(7)));
        overview().body("outcomes.due", is(1)).body("outcomes.overdue", is(0));

        backlog.learned("4", 3, "SHIPPED", due(today.plusDays(8)));
        overview().body("outcomes.due", is(0));
    }

    @Test
    void promisesAreCountedAsProductCountsThem() {
        release("COMMITTED", "null");
        release("PLANNED", "null");
        release("SHIPPED", "{\"promised\":2,\"delivered\":2,\"daysLate\":0}");
        release("SHIPPED", "{\"promised\":2,\"delivered\":2,\"daysLate\":null}");
        release("SHIPPED", "{\"promised\":2,\"delivered\":2,\"daysLate\":3}");
        release("SHIPPED", "{\"promised\":2,\"delivered\":1,\"daysLate\":-1}");
        release("SHIPPED", "null");
        release("CANCELLED", "{\"promised\":2,\"delivered\":0,\"daysLate\":null}");
        release("CANCELLED", "null");

        overview()
                .body("promises.open", is(1))
                .body("promises.kept", is(2))
                .body("promises.late", is(1))
                .body("promises.cut", is(1))
                .body("promises.cancelled", is(1));
    }

    @Test
    void itCostsAsManyStatementsHoweverMuchThereIs() {
        var ofLittle = statements.of(this::overview);
        for (int i = 1; i < 25; i++) {
            muchHappens(i);
        }
        var ofMuch = statements.of(this::overview);

        assertThat(ofMuch).hasSameSizeAs(ofLittle).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void allProductsAreListedByTheirKeys() {
        muchHappens(1);
        backlog.promise("Spring", LocalDate.parse("2026-05-02"), "AT_RISK", 30);

        var rows = list("");
        var row = rows.stream()
                .filter(each -> each.product().equals(backlog.productKey()))
                .findFirst()
                .orElseThrow();

        assertThat(row.carry()).isEqualTo("4");
        assertThat(row.endangered()).isEqualTo(1);
        assertThat(row.blockingQuestions()).isEqualTo(1);
        assertThat(row.readySprints()).isEqualTo("0.12");
        assertThat(row.href()).isEqualTo("/api/v1/products/%s/overview".formatted(backlog.productKey()));
        assertThat(rows).extracting(Row::product).isSorted().contains(backlog.productKey());
    }

    @Test
    void oneListCostsThreeStatements() {
        assertThat(statements.of(
                        () -> given().get("/api/v1/overview?limit=50").then().statusCode(200)))
                .hasSize(3);
        given().get("/api/v1/overview?archived=perhaps").then().statusCode(400).body("parameter", is("archived"));
    }

    @Test
    void theAgendaSaysWhatTheTwoShouldTalkAbout() {
        muchHappens(1);
        backlog.promise("Spring", LocalDate.parse("2026-05-02"), "LATE", 30);
        backlog.agreed("1", List.of("PRODUCT"));

        agenda("?since=2026-04-30T09:00:00Z")
                .body("since", is("2026-04-30T09:00:00Z"))
                .body(
                        "items.topic.unique()",
                        contains(
                                "WAITING",
                                "SCOPE_CHANGE_PENDING",
                                "PROMISE_IN_DANGER",
                                "TOO_LITTLE_READY",
                                "BUDGET_DRIFTING",
                                "OUTCOME_DUE",
                                "BLOCKED",
                                "HALF_AGREED",
                                "FRICTION",
                                "TRADEOFF",
                                "CHANGED"))
                .body("items.findAll { it.topic == 'WAITING' }.awaits.flatten()", contains("engineering", "ana"))
                .body("items.find { it.topic == 'BLOCKED' }.item", is(backlog.key("3")))
                .body("items.find { it.topic == 'HALF_AGREED' }.item", is(backlog.key("1")))
                .body(
                        "items.find { it.topic == 'CHANGED' }.href",
                        startsWith("/api/v1/products/%s/activity?kind=".formatted(backlog.productKey())))
                .body("items.service.unique()", hasItems("product-service", "engineering-service"));
    }

    @Test
    void theAgendaLooksBackAWeekUnlessItIsSaid() {
        muchHappens(1);

        // Then nothing had been left alone for so long yet, and of what was done since everything is told.
        agenda("?since=2020-01-01T00:00:00Z").body("items.topic", not(hasItem("BLOCKED")));
        agenda("").body("items.topic", hasItem("BLOCKED"));
        given().get("/api/v1/products/%s/agenda?since=monday".formatted(backlog.productKey()))
                .then()
                .statusCode(400)
                .body("parameter", is("since"));
    }

    @Test
    void anAgendaCostsAsManyStatementsHoweverMuchThereIs() {
        var ofLittle = statements.of(() -> agenda(""));
        for (int i = 1; i < 25; i++) {
            muchHappens(i);
        }

        assertThat(statements.of(() -> agenda(""))).hasSameSizeAs(ofLittle).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void aSprintThatWasClosedLatelyWaitsForItsRetro() {
        var lately = Instant.now().minus(Duration.ofDays(3));
        var waiting = closed("Sprint 6", lately, "false", "null");
        closed("Sprint 5", lately, "false", "{\"wentWell\":\"Pairing\"}");
        closed("Sprint 4", lately, "true", "null");
        closed("Sprint 1", lately.minus(Duration.ofDays(28)), "false", "null");

        agenda("")
                .body(
                        "items.findAll { it.topic == 'RETRO_DUE' }.href",
                        contains(HREF + "/sprints/" + waiting + "/retro"))
                .body("items.find { it.topic == 'RETRO_DUE' }.awaits", contains("product", "engineering"));
    }

    private UUID closed(String name, Instant at, String imported, String retro) {
        var id = UUID.randomUUID();
        backlog.told(Kind.SPRINT, id, 1, """
                "name":"%s","status":"CLOSED","closedAt":"%s","imported":%s,"retro":%s,
                "planned":{"feature":1,"debt":0},"done":{"feature":1,"debt":0}""".formatted(name, at, imported, retro));
        return id;
    }

    @Test
    void anUnknownProductHasNone() {
        given().get("/api/v1/products/NONE/overview").then().statusCode(404);
        given().get("/api/v1/products/NONE/agenda").then().statusCode(404);
    }

    private void muchHappens(long version) {
        backlog.budget(2000, 400_000, 30, 40);
        backlog.told(Kind.BUDGET, backlog.product(), version, """
                "debtShare":0.2,"carry":4,"tolerance":0.05,"status":"UNDERSPENT","rolling":0.1,"nextTarget":0.3""");
        backlog.told(Kind.SPRINT, sprint, version, """
                "name":"Sprint 7","goal":null,"status":"ACTIVE","startsOn":"2026-05-04","endsOn":"2026-05-15","capacity":40,
                "tradeoffs":[{"at":"%s","by":{"name":"eva","role":"engineering"},"overridden":["SHARE"],"why":"A fair"}]""".formatted(Instant.now()));
        backlog.told(Kind.SPRINT, UUID.randomUUID(), 1, """
                "name":"Sprint 6","goal":null,"status":"CLOSED","startsOn":"2026-05-04","endsOn":"2026-05-15","capacity":40""");
        backlog.told(Kind.GOAL, version == 1 ? goal : UUID.randomUUID(), version, """
                "title":"More pay","metric":{"name":"Payers","unit":"%","baseline":48,"target":60,"current":51},
                "targetOn":"2026-12-31\"""");
        backlog.told(Kind.COMMENT, version == 1 ? question : UUID.randomUUID(), version, """
                "itemId":"%s","item":"%s","text":"Who?","question":true,"blocking":true,"status":"OPEN",
                "mentions":["engineering"],"by":{"name":"ana","role":"product"},"at":"2026-05-01T09:00:00Z",
                "answers":[]""".formatted(
                        backlog.id(backlog.key("1")), backlog.key("1")));
        backlog.told(Kind.DECISION, version == 1 ? decision : UUID.randomUUID(), version, """
                "goal":"Pay","decisionNeeded":"Whose form?","dueAt":"2026-05-01T09:00:00Z","kind":"PRODUCT",
                "items":[{"id":"%s","key":"%s"}],"deciders":["ana"],"blocks":true,"status":"OPEN\"""".formatted(
                        backlog.id(backlog.key("3")), backlog.key("3")));
        backlog.told(Kind.SCOPE_CHANGE, version == 1 ? change : UUID.randomUUID(), version, "requested", """
                "sprintId":"%s","whatChanged":"Refunds for the fair","recommendation":null,"status":"REQUESTED",
                "requestedBy":{"name":"ana","role":"product"},"requestedAt":"2026-05-01T09:00:00Z\"""".formatted(
                        sprint));
        friction(version == 1 ? late : UUID.randomUUID(), version, "Late specs", "OPEN", "1");
        friction(version == 1 ? slow : UUID.randomUUID(), version, "Slow build", "IN_PROGRESS", "null");
        friction(UUID.randomUUID(), 1, "Loud office", "SOLVED", "null");
        shipped(version + 1);
        backlog.risks("2", 3, 2, "HIGH");
        backlog.plan("3", List.of(), List.of("1"));
    }

    private void friction(UUID id, long version, String what, String status, String place) {
        backlog.told(Kind.FRICTION, id, version, """
                "what":"%s","impact":"Two came back","action":null,"status":"%s",
                "places":{"product":%s,"engineering":null}""".formatted(what, status, place));
    }

    private void shipped(long version) {
        backlog.learned("4", version, "SHIPPED", due(LocalDate.parse("2026-05-01")));
    }

    private Learning due(LocalDate day) {
        var outcome = new OutcomeDue(metric, "Visitors who pay", day);
        return new Learning(null, null, null, List.of(outcome));
    }

    private void measured(String on) {
        backlog.told(Kind.OUTCOME, UUID.randomUUID(), 1, """
                "featureId":"%s","metricId":"%s","value":57,"measuredOn":"%s","verdict":"IMPROVED\"""".formatted(backlog.id(backlog.key("4")), metric, on));
    }

    private void release(String status, String kept) {
        backlog.told(Kind.RELEASE, UUID.randomUUID(), 1, """
                "name":"Spring","status":"%s","kept":%s""".formatted(status, kept));
    }

    private record Row(
            String product, String carry, int endangered, int blockingQuestions, String readySprints, String href) {}

    /** Through all pages, since other tests have products too. */
    private static List<Row> list(String cursor) {
        var page = given().get("/api/v1/overview?limit=200" + cursor)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < page.getList("items").size(); i++) {
            String at = "items[" + i + "].";
            rows.add(new Row(
                    page.getString(at + "product"),
                    page.getString(at + "carry"),
                    page.getInt(at + "endangered"),
                    page.getInt(at + "blockingQuestions"),
                    page.getString(at + "readySprints"),
                    page.getString(at + "href")));
        }
        String next = page.getString("next");
        if (next != null) {
            rows.addAll(list("&cursor=" + next));
        }
        return rows;
    }

    private ValidatableResponse agenda(String query) {
        return given().get("/api/v1/products/%s/agenda%s".formatted(backlog.productKey(), query))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse overview() {
        return given().get("/api/v1/products/%s/overview".formatted(backlog.productKey()))
                .then()
                .statusCode(200);
    }
}
