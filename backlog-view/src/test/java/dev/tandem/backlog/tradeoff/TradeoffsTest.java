package dev.tandem.backlog.tradeoff;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.backlog.projection.TestBacklog;
import dev.tandem.model.kind.Kind;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class TradeoffsTest {
    private static final String EVA = """
            {"at":"2026-05-01T09:00:00Z","by":{"name":"eva","role":"engineering"},
             "overridden":["SHARE","CAPACITY"],"why":"The launch comes first"}""";
    private static final String ANA = """
            {"at":"2026-05-02T09:00:00Z","by":{"name":"ana","role":"product"},
             "overridden":["TARGET_DATE"],"why":"The fair is on that day"}""";

    @Inject
    TestBacklog backlog;

    private final UUID sprint = UUID.randomUUID();
    private final UUID release = UUID.randomUUID();

    @BeforeEach
    void aSprintAndAReleaseThatOverrodeRules() {
        backlog.start();
        sprint(1, "ACTIVE", EVA);
        release(1, "COMMITTED", "\"kept\":null", ANA);
    }

    @Test
    void theNewestComesFirstWithWhoAndWhy() {
        tradeoffs("")
                .body("items.why", contains("The fair is on that day", "The launch comes first"))
                .body("items[1].at", is("2026-05-01T09:00:00Z"))
                .body("items[1].by.name", is("eva"))
                .body("items[1].by.role", is("engineering"))
                .body("items[1].overridden", contains("SHARE", "CAPACITY"))
                .body("items[1].subject.kind", is("sprint"))
                .body("items[1].subject.id", is(sprint.toString()))
                .body("items[1].subject.name", is("Sprint 7"))
                .body("items[1].subject.href", is("http://localhost:8081/api/v1/sprints/" + sprint))
                .body("items[0].subject.href", is("/api/v1/releases/" + release));
    }

    @Test
    void whatBecameOfASprintFollowsItsEvents() {
        tradeoffs("?overridden=SHARE")
                .body("items[0].outcome.status", is("ACTIVE"))
                .body("items[0].outcome.pending", is(true))
                .body("items[0].outcome.planned.points", is(40))
                .body("items[0].outcome.planned.share", is(0.1f))
                .body("items[0].outcome.kept", nullValue());

        sprint(2, "CLOSED", EVA);

        tradeoffs("?overridden=SHARE")
                .body("items", hasSize(1))
                .body("items[0].outcome.status", is("CLOSED"))
                .body("items[0].outcome.pending", is(false))
                .body("items[0].outcome.done.points", is(22.5f))
                .body("items[0].outcome.done.share", is(0.1111f));
    }

    @Test
    void whatBecameOfAReleaseIsWhetherItsPromiseWasKept() {
        tradeoffs("").body("items[0].outcome.pending", is(true)).body("items[0].outcome.kept", nullValue());

        release(2, "SHIPPED", """
                "kept":{"promised":7,"delivered":6,"added":1,"removed":0,"daysLate":3}""", ANA);

        tradeoffs("")
                .body("items[0].outcome.status", is("SHIPPED"))
                .body("items[0].outcome.pending", is(false))
                .body("items[0].outcome.kept.promised", is(7))
                .body("items[0].outcome.kept.delivered", is(6))
                .body("items[0].outcome.kept.daysLate", is(3))
                .body("items[0].outcome.planned", nullValue());
    }

    @Test
    void theyAreFilteredByWhatWasOverridden() {
        tradeoffs("?overridden=CAPACITY").body("items.by.name", contains("eva"));
        tradeoffs("?overridden=TARGET_DATE,CAPACITY").body("items", hasSize(2));
        tradeoffs("?overridden=CRITERIA").body("items", hasSize(0));
        get("?overridden=LUNCH").statusCode(400).body("parameter", is("overridden"));
    }

    @Test
    void theyAreReadPageByPage() {
        String next = tradeoffs("?limit=1").body("items", hasSize(1)).extract().path("next");

        tradeoffs("?limit=1&cursor=" + next)
                .body("items.by.name", contains("eva"))
                .body("next", nullValue());
    }

    @Test
    void oneMayBeAddedAndWhatIsReadAgainIsNotTwice() {
        sprint(2, "ACTIVE", EVA + "," + ANA.replace("TARGET_DATE", "CRITERIA"));
        sprint(2, "ACTIVE", EVA + "," + ANA.replace("TARGET_DATE", "CRITERIA"));

        tradeoffs("").body("items", hasSize(3));
        tradeoffs("?overridden=CRITERIA").body("items.subject.kind", contains("sprint"));
    }

    @Test
    void anOlderEventChangesNothing() {
        sprint(3, "CLOSED", EVA);
        sprint(2, "ACTIVE", EVA);

        tradeoffs("?overridden=SHARE").body("items[0].outcome.status", is("CLOSED"));
    }

    @Test
    void theyGoWithWhatTheyWereMadeForAndAnOlderEventDoesNotBringThemBack() {
        backlog.told(Kind.SPRINT, sprint, 3, "\"deleted\":true");
        tradeoffs("").body("items.subject.kind", contains("release"));

        sprint(2, "ACTIVE", EVA);
        tradeoffs("").body("items.subject.kind", contains("release"));
    }

    @Test
    void whatARestoredDatabaseDoesNotKnowIsGone() {
        backlog.told(
                Kind.SPRINT, sprint, 1, "\"epoch\":2,\"name\":\"Sprint 7\",\"status\":\"PLANNED\",\"tradeoffs\":[]");

        tradeoffs("").body("items.subject.kind", contains("release"));
    }

    @Test
    void aScopeChangeAndAFeatureAreFoundWhereTheyAre() {
        var change = UUID.randomUUID();
        backlog.told(Kind.SCOPE_CHANGE, change, 1, """
                "sprintId":"%s","whatChanged":"An outage","status":"ACCEPTED","tradeoffs":[%s]""".formatted(sprint, EVA.replace("2026", "2027")));
        var feature = UUID.randomUUID();
        backlog.told(Kind.FEATURE, feature, 1, """
                "key":"%s","status":"SHIPPED","tradeoffs":[%s]""".formatted(backlog.key("1"), ANA.replace("2026", "2028")));

        tradeoffs("?limit=2")
                .body("items.subject.kind", contains("feature", "scope-change"))
                .body("items[0].subject.href", equalTo("/api/v1/features/" + backlog.key("1")))
                .body("items[0].outcome.status", is("SHIPPED"))
                .body("items[1].subject.href", endsWith("/sprints/%s/scope-changes/%s".formatted(sprint, change)))
                .body("items[1].subject.name", is("An outage"))
                .body("items[1].outcome.pending", is(false));
    }

    @Test
    void anUnknownProductHasNone() {
        given().get("/api/v1/products/NONE/tradeoffs").then().statusCode(404);
    }

    private void sprint(long version, String status, String tradeoffs) {
        backlog.told(Kind.SPRINT, sprint, version, """
                "name":"Sprint 7","status":"%s","planned":{"feature":36,"debt":4},"done":{"feature":20,"debt":2.5},
                "tradeoffs":[%s]""".formatted(status, tradeoffs));
    }

    private void release(long version, String status, String kept, String tradeoffs) {
        backlog.told(Kind.RELEASE, release, version, """
                "name":"Spring","status":"%s",%s,"tradeoffs":[%s]""".formatted(status, kept, tradeoffs));
    }

    private ValidatableResponse tradeoffs(String query) {
        return get(query).statusCode(200).body("items", notNullValue());
    }

    private ValidatableResponse get(String query) {
        return given().get("/api/v1/products/%s/tradeoffs%s".formatted(backlog.productKey(), query))
                .then();
    }
}
