package dev.tandem.engineering.sprint;

import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A team brings along what it did before it came here. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class SprintHistoryTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-01-05");
    /** The example of the design: carry 8, twice at the limit. */
    private static final int[][] DONE = {{32, 8}, {36, 4}, {38, 2}, {30, 10}, {35, 5}, {33, 7}};

    @Inject
    EntityManager entities;

    private KnownProduct product;

    @BeforeEach
    void aNewProduct() {
        product = new KnownProduct();
    }

    @Test
    void whatWasClosedElsewhereIsAClosedSprint() {
        String id = take(example())
                .statusCode(201)
                .body("items", hasSize(6))
                .body("items.name", contains("S1", "S2", "S3", "S4", "S5", "S6"))
                .body("items.status", everyItem(equalTo("CLOSED")))
                .body("items.imported", everyItem(is(true)))
                .body("items[0].startedAt", equalTo("2026-01-05T00:00:00Z"))
                .body("items[0].closedAt", equalTo("2026-01-17T00:00:00Z"))
                .body("items[0].done.feature", is(32))
                .body("items[0].done.debt", is(8))
                .body("items[0].planned.feature", is(0))
                .body("items[0].plannedShare", nullValue())
                .body("items[0].items", hasSize(0))
                .extract()
                .path("items[0].id");

        get("/sprints/" + id).statusCode(200).body("imported", is(true));
        get("/sprints/" + id + "/history")
                .body("items.type", contains("dev.tandem.sprint.closed.v1"))
                .body("items.summary", contains("took it over from another tracker"));
        get("/sprints/" + id + "/burndown").statusCode(200);
        Planning.start("/sprints/" + id).statusCode(409).body("type", equalTo("/problems/sprint-not-planned"));
    }

    @Test
    void theTeamHasAVelocityABudgetAndAForecastOnTheFirstDay() {
        String feature = new Planning(product).feature(30);

        take(example()).statusCode(201);

        get("/products/" + product.key() + "/velocity")
                .body("items.name", contains("S6", "S5", "S4", "S3", "S2", "S1"))
                .body("items.velocity", everyItem(is(40)));
        get("/products/" + product.key() + "/budget")
                .body("rolling", is(0.15f))
                .body("carry", is(8))
                .body("status", equalTo("CRITICAL"))
                .body("nextTarget", is(0.4f));
        get("/products/" + product.key() + "/forecast")
                .body("status", equalTo("FORECAST"))
                .body("inputs.cadenceDays", is(14))
                .body("inputs.sprintDays", is(12))
                .body("items.key", contains(feature))
                .body("items[0].p85", notNullValue());
    }

    @Test
    void theBudgetIsToldOnceBehindThemAll() {
        take(example()).statusCode(201);

        List<?> types = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select type from journal where partition_id = :id order by seq")
                        .setParameter("id", product.id())
                        .getResultList());
        var told = new ArrayList<Object>(Collections.nCopies(6, "dev.tandem.sprint.closed.v1"));
        told.add("dev.tandem.budget.status-changed.v1");
        assertThat(types).isEqualTo(told);
    }

    @Test
    void theOrderInWhichTheyAreGivenDoesNotMatter() {
        var shuffled = new ArrayList<>(example());
        Collections.reverse(shuffled);
        String all = "/products/" + product.key() + "/budget";

        take(shuffled.subList(0, 3)).statusCode(201).body("items.name", contains("S6", "S5", "S4"));
        take(shuffled.subList(3, 6)).statusCode(201);

        get(all).body("rolling", is(0.15f)).body("carry", is(8)).body("status", equalTo("CRITICAL"));
        get(all + "/history").body("items.name", contains("S6", "S5", "S4", "S3", "S2", "S1"));
    }

    @Test
    void theFirstSprintThatIsClosedHereCountsAfterThem() {
        take(example()).statusCode(201);
        var planning = new Planning(product);
        String debt = planning.debt(8);
        String sprint = planning.sprint(40, debt);
        Planning.start(sprint, "all debt").statusCode(200);
        Planning.finish(sprint, debt);
        Planning.close(sprint).statusCode(200);

        get("/products/" + product.key() + "/budget/history")
                .body("items[0].name", equalTo("A sprint"))
                .body("items[1].name", equalTo("S6"));
        take(List.of(sprint("late", MONDAY.minusDays(14), 3, 1)))
                .statusCode(409)
                .body("type", equalTo("/problems/sprints-closed-already"))
                .body("sprint", equalTo(sprint.replace("/sprints/", "")));
    }

    @Test
    void sprintsThatOverlapAreRefusedWithBothNames() {
        new Planning(product).sprint(40);

        take(List.of(
                        sprint("one", LocalDate.parse("2026-02-02"), 3, 1),
                        sprint("two", LocalDate.parse("2026-02-13"), 3, 1),
                        sprint("three", LocalDate.parse("2026-04-17"), 3, 1)))
                .statusCode(409)
                .body("type", equalTo("/problems/sprints-overlap"))
                .body("pointers", contains("/sprints/1", "/sprints/2"))
                .body(
                        "overlaps",
                        contains(
                                "two (2026-02-13 to 2026-02-24) and one (2026-02-02 to 2026-02-13)",
                                "three (2026-04-17 to 2026-04-28) and A sprint (2026-04-06 to 2026-04-17)"));

        take(example()).statusCode(201);
        take(example()).statusCode(409).body("pointers", hasSize(6));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        String future = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
        take("""
                        {"name":"x","startsOn":"2026-01-16","endsOn":"2026-01-05","capacity":1,"done":{"feature":1,"debt":1}},
                        {"name":"y","startsOn":"2026-01-32","endsOn":"2026-01-05","capacity":1,"done":{"feature":"1","debt":1}},
                        {"status":"CLOSED"}
                        """)
                .statusCode(400)
                .body("type", equalTo("/problems/validation-failed"))
                .body(
                        "errors.pointer",
                        contains("/sprints/0", "/sprints/1/startsOn", "/sprints/1/done/feature", "/sprints/2/status"));
        take("""
                        {"name":" ","startsOn":"2026-01-05","endsOn":"2026-01-16","capacity":1,"done":{"feature":-1,"debt":0.25}},
                        {"name":"x","startsOn":"2026-01-19","capacity":1}
                        """)
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/sprints/0/name",
                                "/sprints/0/done/feature",
                                "/sprints/0/done/debt",
                                "/sprints/1/endsOn",
                                "/sprints/1/done"));
        take("""
                        {"name":"a","startsOn":"2026-01-05","endsOn":"%1$s","capacity":1,"done":{"feature":1,"debt":0}},
                        {"name":"b","startsOn":"2026-01-05","endsOn":"%1$s","capacity":1,"done":{"feature":1,"debt":0}}
                        """.formatted(future))
                .statusCode(400)
                .body("errors.pointer", contains("/sprints/0/endsOn", "/sprints/1/endsOn"));
        take("").statusCode(400).body("errors.pointer", contains("/sprints"));
        take(Collections.nCopies(61, example().get(0))).statusCode(400).body("errors.pointer", contains("/sprints"));
        get("/products/" + product.key() + "/sprints").body("items", hasSize(0));
    }

    @Test
    void whatIsSentAgainIsTakenOnce() {
        for (int i = 0; i < 2; i++) {
            given().header("Idempotency-Key", "history-" + product.key())
                    .contentType(ContentType.JSON)
                    .body(body(String.join(",", example())))
                    .post("/api/v1/products/" + product.key() + "/sprints/history")
                    .then()
                    .statusCode(201);
        }
        get("/products/" + product.key() + "/sprints").body("items", hasSize(6));
    }

    @Test
    void engineeringSaysWhatItDid() {
        given().header("Tandem-Role", "product")
                .contentType(ContentType.JSON)
                .body(body(String.join(",", example())))
                .post("/api/v1/products/" + product.key() + "/sprints/history")
                .then()
                .statusCode(403);
        post("/products/NOPE/sprints/history", body(example().get(0))).statusCode(404);
    }

    @Test
    void aSprintThatEndsTodayWasClosedByNow() {
        var today = LocalDate.now(ZoneOffset.UTC);

        String closedAt = take(List.of(sprint("now", today.minusDays(11), 3, 1)))
                .statusCode(201)
                .extract()
                .path("items[0].closedAt");

        assertThat(Instant.parse(closedAt)).isBefore(Instant.now());
    }

    private ValidatableResponse take(List<String> sprints) {
        return take(String.join(",", sprints));
    }

    private ValidatableResponse take(String sprints) {
        return post("/products/" + product.key() + "/sprints/history", body(sprints));
    }

    private static String body(String sprints) {
        return "{\"sprints\":[%s]}".formatted(sprints);
    }

    private static List<String> example() {
        var sprints = new ArrayList<String>();
        for (int[] done : DONE) {
            int number = sprints.size();
            sprints.add(sprint("S" + (number + 1), MONDAY.plusDays(14L * number), done[0], done[1]));
        }
        return sprints;
    }

    /** Of twelve days. */
    private static String sprint(String name, LocalDate start, int feature, int debt) {
        return """
                {"name":"%s","startsOn":"%s","endsOn":"%s","capacity":40,"done":{"feature":%d,"debt":%d}}
                """.formatted(name, start, start.plusDays(11), feature, debt);
    }
}
