package dev.tandem.engineering.sprint;

import static dev.tandem.engineering.Planning.add;
import static dev.tandem.engineering.Planning.close;
import static dev.tandem.engineering.Planning.finish;
import static dev.tandem.engineering.Planning.progress;
import static dev.tandem.engineering.Planning.start;
import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class SprintApiTest {
    private static final String PLAN =
            "{\"name\":\"Sprint 12\",\"goal\":\"Refunds\",\"startsOn\":\"2026-04-06\",\"endsOn\":\"2026-04-17\",\"capacity\":40}";

    private KnownProduct product;
    private Planning planning;

    @BeforeEach
    void aNewProduct() {
        product = new KnownProduct();
        planning = new Planning(product);
    }

    @Test
    void aSprintIsPlannedChangedAndDeletedWhileItHasNotStarted() {
        var created = post("/products/" + product.key() + "/sprints", PLAN)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", matchesRegex(".*/api/v1/sprints/[0-9a-f-]{36}"))
                .body("name", equalTo("Sprint 12"))
                .body("status", equalTo("PLANNED"))
                .body("capacity", is(40))
                .body("items", hasSize(0))
                .body("plannedShare", nullValue());
        String path = "/sprints/" + created.extract().path("id");

        patch(path, "{\"goal\":null,\"capacity\":32.5}")
                .statusCode(200)
                .body("goal", nullValue())
                .body("capacity", is(32.5f));
        get("/products/" + product.key() + "/sprints").body("items.name", contains("Sprint 12"));
        get("/products/" + product.key() + "/sprints?status=PLANNED,ACTIVE").body("items.name", contains("Sprint 12"));
        get("/products/" + product.key() + "/sprints?status=CLOSED").body("items", hasSize(0));
        given().header("If-Match", "\"1\"").delete("/api/v1" + path).then().statusCode(412);
        given().header("If-Match", "\"2\"").delete("/api/v1" + path).then().statusCode(204);
        get(path).statusCode(404).body("type", equalTo("/problems/sprint-not-found"));
        get(path + "/history")
                .body(
                        "items.type",
                        contains(
                                "dev.tandem.sprint.deleted.v1",
                                "dev.tandem.sprint.edited.v1",
                                "dev.tandem.sprint.planned.v1"));
    }

    @Test
    void aPlanMustBeWhole() {
        String path = "/products/" + product.key() + "/sprints";
        post(path, "{\"status\":\"ACTIVE\"}").statusCode(400).body("errors.pointer", contains("/status"));
        post(path, "{}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/name", "/startsOn", "/endsOn", "/capacity"));
        post(path, PLAN.replace("04-17", "04-05")).statusCode(400);
        post(path, PLAN.replace("2026-04-17", "+999999999-04-17"))
                .statusCode(400)
                .body("errors.pointer", contains("/endsOn"));
        get("/sprints/twelve").statusCode(404).body("type", equalTo("/problems/sprint-not-found"));
    }

    @Test
    void onlyAnEstimatedOpenItemOfTheProductIsPlanned() {
        String sprint = planning.sprint(40);
        String feature = product.feature();
        add(sprint, feature)
                .statusCode(409)
                .body("type", equalTo("/problems/item-not-estimated"))
                .body("href", equalTo("/api/v1/items/" + feature + "/estimate"));

        planning.estimated(feature, 5);
        add(sprint, feature)
                .statusCode(201)
                .header("ETag", matchesRegex("\"2\\.[0-9a-f]{16}\""))
                .header("Location", matchesRegex(".*" + sprint + "/items/" + feature))
                .body("points", is(5))
                .body("progress", equalTo("TODO"));
        awaitField("/products/" + product.key() + "/backlog/" + feature, "sprint.status", "PLANNED");

        String other = planning.sprint(40);
        add(other, feature)
                .statusCode(409)
                .body("type", equalTo("/problems/item-in-another-sprint"))
                .body("sprint", equalTo(sprint.replace("/sprints/", "")));

        String done = planning.debt(3);
        put(given().header("If-Match", "*"), "/items/" + done + "/progress", "{\"progress\":\"DONE\"}");
        add(sprint, done).statusCode(409).body("type", equalTo("/problems/item-not-open"));
        String dropped = planning.debt(3);
        post("/debt/" + dropped + "/transitions", "{\"to\":\"DROPPED\"}").statusCode(200);
        add(sprint, dropped).statusCode(409).body("type", equalTo("/problems/item-not-open"));

        String foreign = new Planning(new KnownProduct()).debt(2);
        add(sprint, foreign).statusCode(400).body("errors[0].pointer", equalTo("/item"));
        add(sprint, "NOPE-1").statusCode(404).body("type", equalTo("/problems/item-not-known-yet"));
    }

    @Test
    void anItemIsTakenOutOfThePlanAndFreeAgain() {
        String debt = planning.debt(3);
        String sprint = planning.sprint(40, debt);

        given().header("If-Match", "*")
                .delete("/api/v1" + sprint + "/items/" + debt)
                .then()
                .statusCode(204);

        get(sprint).body("items", hasSize(0));
        given().header("If-Match", "*")
                .delete("/api/v1" + sprint + "/items/" + debt)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/item-not-in-sprint"));
        planning.sprint(40, debt);
    }

    @Test
    void startingFreezesPointsAndShares() {
        String feature = planning.feature(8);
        String debt = planning.debt(2);
        String sprint = planning.sprint(40, feature, debt);

        start(sprint)
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("startedAt", notNullValue())
                .body("planned.feature", is(8))
                .body("planned.debt", is(2))
                .body("plannedShare", is(0.2f));
        put(given(), "/items/" + feature + "/estimate", "{\"points\":13}").statusCode(200);

        get(sprint).body("items[0].points", is(8)).body("planned.feature", is(8));
        awaitField("/products/" + product.key() + "/backlog/" + feature, "points", 8);
        start(sprint).statusCode(409).body("type", equalTo("/problems/sprint-not-planned"));
        finish(sprint, debt);
        start(sprint).statusCode(409).body("type", equalTo("/problems/sprint-not-planned"));
        patch(sprint, "{\"name\":\"x\"}").statusCode(409).body("sprintStatus", equalTo("ACTIVE"));
        add(sprint, debt).statusCode(409).body("type", equalTo("/problems/sprint-not-planned"));
        post("/debt/" + debt + "/transitions", "{\"to\":\"DROPPED\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/in-active-sprint"));
    }

    @Test
    void onlyOneSprintOfAProductIsActive() {
        String first = planning.started(40, planning.feature(8), planning.debt(2));
        String second = planning.sprint(40);

        start(second)
                .statusCode(409)
                .body("type", equalTo("/problems/another-sprint-active"))
                .body("sprint", equalTo(first.replace("/sprints/", "")));
        close(first).statusCode(200);
        start(second).statusCode(200);
    }

    @Test
    void aCommitmentOutOfBoundsNeedsANamedTradeoff() {
        String feature = planning.feature(20);
        planning.debt(5);
        String sprint = planning.sprint(25, feature);

        start(sprint)
                .statusCode(409)
                .body("type", equalTo("/problems/commitment-out-of-bounds"))
                .body("broken", contains("SHARE"))
                .body("planned", is(0))
                .body("lowest", is(0.15f))
                .body("highest", is(0.25f))
                .body("nextTarget", is(0.2f))
                .body("proposed", is(0.2f));
        start(sprint, " ").statusCode(400).body("errors[0].pointer", equalTo("/tradeoff"));
        start(sprint, "The launch comes first").statusCode(200).body("tradeoff", equalTo("The launch comes first"));
        get(sprint).body("tradeoff", equalTo("The launch comes first"));
    }

    @Test
    void moreThanTheCapacityNeedsANamedTradeoffToo() {
        String sprint = planning.sprint(9, planning.feature(8), planning.debt(2));

        start(sprint)
                .statusCode(409)
                .body("broken", contains("CAPACITY"))
                .body("committed", is(10))
                .body("capacity", is(9));
    }

    @Test
    void anItemThatWasClosedMeanwhileIsTakenOutBeforeTheStart() {
        String debt = planning.debt(2);
        String sprint = planning.sprint(40, planning.feature(8), debt);
        put(given().header("If-Match", "*"), "/items/" + debt + "/progress", "{\"progress\":\"DONE\"}")
                .statusCode(200);

        start(sprint)
                .statusCode(409)
                .body("type", equalTo("/problems/item-not-open"))
                .body("item", equalTo(debt));
    }

    @Test
    void workInASprintGoesOnThereAndIsBackInTheBacklogWhenItCloses() {
        String feature = planning.feature(8);
        String debt = planning.debt(2);
        String sprint = planning.sprint(40, feature, debt);
        progress(sprint, debt, "DONE").statusCode(409).body("type", equalTo("/problems/sprint-not-active"));
        start(sprint).statusCode(200);

        put(given().header("If-Match", "*"), "/items/" + debt + "/progress", "{\"progress\":\"DONE\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/in-active-sprint"))
                .body("href", equalTo("/api/v1" + sprint + "/items/" + debt));
        progress(sprint, feature, "IN_PROGRESS").statusCode(200).body("progress", equalTo("IN_PROGRESS"));
        progress(sprint, feature, "LATER").statusCode(400).body("errors[0].pointer", equalTo("/progress"));
        progress(sprint, planning.debt(1), "DONE")
                .statusCode(404)
                .body("type", equalTo("/problems/item-not-in-sprint"));
        finish(sprint, debt);
        close(sprint)
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("done.debt", is(2))
                .body("done.feature", is(0))
                .body("carriesOver", contains(feature));

        awaitField("/products/" + product.key() + "/backlog", "items.findAll { it.sprint != null }.key", List.of());
        get("/items/" + feature + "/progress").body("progress", equalTo("IN_PROGRESS"));
        close(sprint).statusCode(409).body("type", equalTo("/problems/sprint-not-active"));
        get("/products/" + product.key() + "/velocity")
                .body("items.velocity", contains(2))
                .body("items[0].committed.feature", is(8));

        planning.estimated(feature, 13);
        planning.estimated(debt, 5);
        get("/products/" + product.key() + "/velocity")
                .body("items.velocity", contains(2))
                .body("items[0].committed.feature", is(8));
    }

    @Test
    void aBurndownShowsEachDayAsOfThen() {
        String feature = planning.feature(8);
        String debt = planning.debt(2);
        String sprint = planning.sprint(40, feature, debt);
        get(sprint + "/burndown").statusCode(409).body("type", equalTo("/problems/sprint-not-active"));
        start(sprint).statusCode(200);
        finish(sprint, debt);
        close(sprint).statusCode(200);
        String before = get(sprint + "/burndown").extract().asString();

        get(sprint + "/burndown")
                .body("committed.feature", is(8))
                .body("days.done.debt.sum()", is(2))
                .body("days[-1].remaining.feature", is(8))
                .body("days[-1].remaining.debt", is(0));
        put(given(), "/items/" + feature + "/estimate", "{\"points\":21}").statusCode(200);
        post("/debt/" + debt + "/transitions", "{\"to\":\"OPEN\"}").statusCode(200);

        get(sprint + "/burndown").body(equalTo(before));
    }

    @Test
    void finishingAPrefixOfTheOrderLeavesTheRestAsItIs() {
        for (int points : List.of(5, 8, 3, 5)) {
            planning.feature(points);
        }
        for (int points : List.of(3, 5, 2)) {
            planning.debt(points);
        }
        String backlog = "/products/" + product.key() + "/backlog";
        List<String> order = get(backlog).extract().path("items.key");
        String sprint = planning.sprint(40, order.subList(0, 4).toArray(String[]::new));
        start(sprint, "as the order has it").statusCode(200);

        for (int done = 1; done <= 4; done++) {
            finish(sprint, order.get(done - 1));
            awaitField(backlog, "items.key", order.subList(done, order.size()));
        }
    }

    @Test
    void itemsFinishedAtOnceAllCount() {
        List<String> items =
                IntStream.range(0, 8).mapToObj(i -> planning.debt(1)).toList();
        String sprint = planning.sprint(40, items.toArray(String[]::new));
        start(sprint, "only debt").statusCode(200);

        items.parallelStream().forEach(item -> finish(sprint, item));

        get(sprint).body("done.debt", is(8));
        get("/products/" + product.key() + "/budget").body("liveBalance", is(-6.4f));
    }

    @Test
    void ofTwoSprintsStartedAtOnceOneIsActive() {
        List<Integer> answers = Stream.of(planning.sprint(40), planning.sprint(40))
                .parallel()
                .map(sprint -> start(sprint).extract().statusCode())
                .sorted()
                .toList();

        assertThat(answers).containsExactly(200, 409);
    }

    @Test
    void onlyEngineeringPlans() {
        var asProduct = given().header("Tandem-Role", "product");
        post(asProduct, "/products/" + product.key() + "/sprints", PLAN).statusCode(403);
        String sprint = planning.sprint(40);
        post(asProduct, sprint + "/start", "{}").statusCode(403);
        given().spec(asProduct).get("/api/v1" + sprint).then().statusCode(200);
    }
}
