package dev.tandem.engineering.forecast;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ForecastApiTest {
    private KnownProduct product;

    @BeforeEach
    void aTeamThatDoesTenPointsAFortnight() {
        product = new KnownProduct();
        sprints(RecordedSprints.closed(10, 10, 10));
    }

    @Test
    void itSaysWhenEachItemAndEachReleaseIsLikelyToBeDone() {
        UUID spring = product.release("Spring", "2090-03-01");
        feature("{\"points\":6}", spring);
        feature("{\"points\":4}", null);
        feature("{\"points\":5}", spring);

        forecast("")
                .body("status", equalTo("FORECAST"))
                .body("needs", nullValue())
                .body("items.key", contains(key(1), key(2), key(3)))
                .body("items.position", contains(1, 2, 3))
                .body("items.p50.sprint", contains(1, 1, 2))
                .body("items.p85.date", contains("2090-02-26", "2090-02-26", "2090-03-12"))
                .body("items[0].release.name", equalTo("Spring"))
                .body("items[1].release", nullValue())
                .body("releases.name", contains("Spring"))
                .body("releases[0].id", equalTo(spring.toString()))
                .body("releases[0].targetOn", equalTo("2090-03-01"))
                .body("releases[0].items", is(2))
                .body("releases[0].last", equalTo(key(3)))
                .body("releases[0].p50.date", equalTo("2090-03-12"))
                .body("releases[0].p85.date", equalTo("2090-03-12"));
    }

    @Test
    void itSaysWhatItRestsOn() {
        feature("{\"points\":6,\"low\":4,\"high\":9}", null);
        feature("{\"points\":4}", null);
        product.feature();

        forecast("?seed=7&runs=500")
                .body("inputs.seed", is(7))
                .body("inputs.runs", is(500))
                .body("inputs.velocities.points", contains(10, 10, 10))
                .body("inputs.velocities.sprint", contains("Sprint 3", "Sprint 2", "Sprint 1"))
                .body("inputs.velocities.days", everyItem(is(14)))
                .body("inputs.sprintDays", is(14))
                .body("inputs.cadenceDays", is(14))
                .body("inputs.startsOn", equalTo("2090-02-13"))
                .body("inputs.activeSprint", nullValue())
                .body("inputs.plannedSprints", empty())
                .body("inputs.items", is(3))
                .body("inputs.unestimated", contains(key(3)))
                .body("inputs.unestimatedAs", is(3))
                .body("inputs.withoutRange", is(1))
                .body("inputs.horizon", is(100))
                .body("items[2].estimated", is(false))
                .body("items[2].points", is(3))
                .body("items[0].high", is(9));
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        sprints(RecordedSprints.closed(3, 14, 9, 21, 6));
        for (int i = 0; i < 6; i++) {
            feature("{\"points\":8,\"low\":3,\"high\":20}", null);
        }

        String once = forecast("?seed=11&runs=300").extract().asString();
        assertThat(forecast("?seed=11&runs=300").extract().asString()).isEqualTo(once);
        List<Integer> half = forecast("?seed=11").extract().path("items.p50.sprint");
        List<Integer> most = forecast("?seed=11").extract().path("items.p85.sprint");
        assertThat(half).isSorted().isNotEqualTo(most);
        assertThat(most).isSorted();
    }

    @Test
    void whatTheActiveSprintHasBegunComesFirst() {
        feature("{\"points\":6}", null);
        String begun = feature("{\"points\":4}", null);
        UUID id = UUID.fromString(get("/products/" + product.key() + "/backlog/" + begun)
                .extract()
                .path("id"));
        sprints(RecordedSprints.closed(10, 10, 10).active(2, Map.of(id, 40)));

        forecast("")
                .body("items.key", contains(key(2), key(1)))
                .body("items.position", contains(2, 1))
                .body("items.inActiveSprint", contains(true, false))
                .body("items.p85.date", contains("2090-02-26", "2090-03-12"))
                .body("inputs.startsOn", equalTo("2090-02-13"))
                .body("inputs.activeSprint.sprint", equalTo("Sprint 4"))
                .body("inputs.activeSprint.endsOn", equalTo("2090-02-26"))
                .body("inputs.activeSprint.remaining", is(4))
                .body("inputs.activeSprint.done", is(2))
                .body("inputs.activeSprint.items", is(1));
    }

    @Test
    void plannedSprintsComeFirstOnTheirOwnDates() {
        feature("{\"points\":5}", null);
        feature("{\"points\":10}", null);
        sprints(RecordedSprints.closed(10, 10, 10).planned(4, 5));

        forecast("")
                .body("inputs.plannedSprints.sprint", contains("Sprint 4"))
                .body("inputs.plannedSprints.startsOn", contains("2090-02-17"))
                .body("inputs.plannedSprints.endsOn", contains("2090-02-26"))
                .body("inputs.plannedSprints.capacity", contains(5))
                .body("inputs.startsOn", equalTo("2090-02-17"))
                .body("items.p85.date", contains("2090-02-26", "2090-03-16"));
    }

    @Test
    void whatIsBlockedWaitsForWhatBlocksIt() {
        feature("{\"points\":10}", null);
        String first = key(1);
        String blocker = product.featureBlocking(first);
        put(given(), "/items/" + blocker + "/estimate", "{\"points\":10}").statusCode(201);
        awaitField("/products/" + product.key() + "/backlog/" + first, "blockedBy", List.of(blocker));
        awaitField("/products/" + product.key() + "/backlog/" + blocker, "estimated", true);

        forecast("")
                .body("items.key", contains(blocker, first))
                .body("items.position", contains(2, 1))
                .body("items[1].blockedBy", contains(blocker))
                .body("items.p85.sprint", contains(1, 2));
    }

    @Test
    void withoutAPastThereAreNoDates() {
        sprints(RecordedSprints.closed(10, 0, 10));
        feature("{\"points\":6}", null);

        forecast("")
                .body("status", equalTo("INSUFFICIENT_DATA"))
                .body("needs.closedSprints", is(3))
                .body("needs.found", is(2))
                .body("needs.sentence", containsString("there are 2"))
                .body("items", empty())
                .body("releases", empty())
                .body("next", nullValue())
                .body("inputs.items", is(1))
                .body("inputs.velocities.points", contains(10, 0, 10));

        sprints(RecordedSprints.closed());
        forecast("")
                .body("status", equalTo("INSUFFICIENT_DATA"))
                .body("inputs.sprintDays", nullValue())
                .body("inputs.cadenceDays", nullValue());
    }

    @Test
    void beyondTheHorizonThereAreNoDates() {
        feature("{\"points\":1000}", null);
        feature("{\"points\":1}", null);

        forecast("").body("items[0].p85.sprint", is(100)).body("items[1].p50", nullValue());
    }

    @Test
    void anEmptyBacklogHasAnEmptyForecast() {
        forecast("").body("status", equalTo("FORECAST")).body("items", empty()).body("releases", empty());
    }

    @Test
    void debtIsForecastWhereTheMergedOrderPlacesIt() {
        feature("{\"points\":8}", null);
        feature("{\"points\":8}", null);
        String debt = post("/products/" + product.key() + "/debt", "{\"title\":\"a\",\"consequence\":\"b\"}")
                .extract()
                .path("key");
        put(given(), "/items/" + debt + "/estimate", "{\"points\":2}").statusCode(201);
        awaitField("/products/" + product.key() + "/backlog/" + debt, "points", 2);

        List<String> order =
                get("/products/" + product.key() + "/backlog").extract().path("items.key");
        forecast("").body("items.key", equalTo(order)).body("items.lane", contains("FEATURE", "DEBT", "FEATURE"));
    }

    @Test
    void pageByPageItIsTheSameForecast() {
        for (int i = 0; i < 5; i++) {
            feature("{\"points\":8,\"low\":3,\"high\":20}", null);
        }
        List<Object> whole = forecast("?runs=200").extract().path("items");

        var walked = new ArrayList<Object>();
        var page = forecast("?runs=200&limit=2");
        assertThat(page.extract().header("Link")).contains("runs=200").contains("rel=\"next\"");
        for (String next = ""; next != null; next = page.extract().path("next")) {
            page = forecast("?runs=200&limit=2" + (next.isEmpty() ? "" : "&cursor=" + next));
            walked.addAll(page.extract().path("items"));
        }
        assertThat(walked).isEqualTo(whole).hasSize(5);
    }

    @Test
    void aWalkGoesOnWhereItWasWhenItsLastItemIsGone() {
        for (int i = 0; i < 3; i++) {
            feature("{\"points\":2}", null);
        }
        String next = forecast("?limit=1").extract().path("next");
        put(given().header("If-Match", "*"), "/items/" + key(1) + "/progress", "{\"progress\":\"DONE\"}")
                .statusCode(200);
        awaitField("/products/" + product.key() + "/backlog", "items.key", List.of(key(2), key(3)));

        forecast("?limit=1&cursor=" + next).body("items.key", contains(key(2)));
    }

    @Test
    void oneReleaseCanBeAskedForByNameOrId() {
        UUID spring = product.release("Spring", "2090-03-01");
        product.release("Autumn", "2090-09-01");
        feature("{\"points\":9}", null);
        feature("{\"points\":9}", spring);

        for (String release : List.of("Spring", spring.toString())) {
            forecast("?release=" + release)
                    .body("items.key", contains(key(2)))
                    .body("items.p50.sprint", contains(2))
                    .body("releases.name", contains("Spring"));
        }
        forecast("?release=Autumn").body("items", empty()).body("releases", empty());
        get(path("?release=Winter"))
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("parameter", equalTo("release"))
                .body("known", contains("Autumn", "Spring"));
    }

    @ParameterizedTest
    @CsvSource({
        "seed,-1",
        "seed,x",
        "seed,1234567890123456",
        "seed,1.5",
        "runs,99",
        "runs,20001",
        "runs,1e3",
        "runs,100000",
        "limit,0",
        "cursor,x",
        "cursor,eyJpbmRleCI6LTF9"
    })
    void whatCannotBeCalculatedIsRefusedByItsName(String parameter, String value) {
        get(path("?" + parameter + "=" + value))
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("parameter", equalTo(parameter));
    }

    @Test
    void everybodyMayReadTheForecastOfAProductThatThereIs() {
        given().header("Tandem-Role", "viewer").get("/api/v1" + path("")).then().statusCode(200);
        given().header("Tandem-Role", "product")
                .get("/api/v1" + path(""))
                .then()
                .statusCode(200);
        get("/products/NOPE/forecast").statusCode(404).body("type", equalTo("/problems/product-not-found"));
        get(path("?sed=1")).statusCode(400).body("type", equalTo("/problems/unknown-parameter"));
    }

    private String feature(String estimate, UUID release) {
        String feature = product.feature("OLD-" + UUID.randomUUID(), release);
        put(given(), "/items/" + feature + "/estimate", estimate).statusCode(201);
        awaitField("/products/" + product.key() + "/backlog/" + feature, "estimated", true);
        return feature;
    }

    private void sprints(RecordedSprints sprints) {
        SprintsOfTests.record(product.id(), sprints);
    }

    private ValidatableResponse forecast(String query) {
        return get(path(query)).statusCode(200);
    }

    private String path(String query) {
        return "/products/" + product.key() + "/forecast" + query;
    }

    private String key(int number) {
        return product.key() + "-" + number;
    }
}
