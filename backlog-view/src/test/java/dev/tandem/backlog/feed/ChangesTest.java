package dev.tandem.backlog.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.backlog.projection.TestBacklog;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ChangesTest {
    @Inject
    TestBacklog backlog;

    @Inject
    Changes changes;

    @Inject
    SqlStatements statements;

    @BeforeEach
    void aNewProduct() {
        backlog.start();
    }

    @Test
    void whoFollowsFromAPageIsToldWhatChangedOnceAndAsItIsNow() {
        backlog.features(5, 8, 3);
        String since = asOfTheFirstPage();

        backlog.moved("2", "z1", 2, "ana", "moved to the bottom");
        backlog.moved("2", "Z9", 3, "ben", "moved to the top");

        String next = changes("?since=" + since)
                .body("items", hasSize(1))
                .body("items[0].kind", is("feature"))
                .body("items[0].key", endsWith("-2"))
                .body("items[0].version", is(3))
                .body("items[0].type", is("dev.tandem.feature.ranked.v1"))
                .body("items[0].deleted", is(false))
                .body("items[0].actor", is("ben"))
                .body("items[0].at", is("2026-05-01T00:00:03Z"))
                .body("items[0].state.laneOrder", is("1Z9"))
                .body("items[0].state.points", is(8))
                .body("items[0].state", not(org.hamcrest.Matchers.hasKey("position")))
                .extract()
                .path("next");
        changes("?since=" + next).body("items", empty()).body("next", equalTo(next));
    }

    @Test
    void withoutAPlaceEverythingIsToldPageByPage() {
        backlog.features(1, 2, 3, 4, 5, 6, 7);
        backlog.debt(1, 2, 3);
        var told = new ArrayList<String>();
        String place = "";
        List<String> keys;
        do {
            var page = changes("?limit=3" + place);
            keys = page.extract().path("items.key");
            told.addAll(keys);
            place = "&since=" + page.extract().<String>path("next");
        } while (keys.size() == 3);

        List<String> whole = backlogPage().extract().path("items.key");
        assertThat(told).containsExactlyInAnyOrderElementsOf(whole);
    }

    @Test
    void whatIsDeletedIsToldWithoutItsState() {
        backlog.features(5);
        String since = asOfTheFirstPage();

        backlog.deleted("1", 2, "ana");

        changes("?since=" + since)
                .body("items.deleted", contains(true))
                .body("items[0].state", nullValue())
                .body("items[0].key", endsWith("-1"));
    }

    @Test
    void sprintsAreToldToo() {
        var sprint = UUID.randomUUID();
        backlog.started(sprint, 3, "Sprint 7", "eva");
        // An older event that comes late changes nothing.
        backlog.started(sprint, 2, "Sprint 6", "eva");

        changes("")
                .body("items.kind", contains("sprint"))
                .body("items[0].id", is(sprint.toString()))
                .body("items[0].version", is(3))
                .body("items[0].state.name", is("Sprint 7"))
                .body("items[0].actor", is("eva"));
    }

    @Test
    void itemsThatWereToldBeforeTheirReleaseAreToldAgainWithIt() {
        backlog.features(5, 8, 3);
        var release = UUID.randomUUID();
        backlog.score("1", release, null, null);
        backlog.score("3", release, null, null);
        String before = changes("")
                .body("items.state.release", everyItem(nullValue()))
                .extract()
                .path("next");

        backlog.release(release, 1, "Spring", false);

        String since = changes("?since=" + before)
                .body("items.key", containsInAnyOrder(endsWith("-1"), endsWith("-3")))
                .body("items.state.release.name", contains("Spring", "Spring"))
                .body("items[0].type", nullValue())
                .extract()
                .path("next");
        changes("?since=" + before + "&limit=1").body("items", hasSize(1));

        // From then on the release is followed by itself.
        backlog.release(release, 2, "Summer", false);
        changes("?since=" + since).body("items", empty());
    }

    @Test
    void itemsOfAReleaseThatIsThereAgainAreToldAgain() {
        backlog.features(5);
        var release = UUID.randomUUID();
        backlog.release(release, 1, "Spring", false);
        backlog.score("1", release, null, null);
        backlog.release(release, 2, "Spring", true);
        String since = asOfTheFirstPage();

        backlog.release(release, 3, "Spring", false);

        changes("?since=" + since).body("items.state.release.name", contains("Spring"));
    }

    @Test
    void aPlaceOfACopyThatIsNoMoreIsRefusedAndSaysWhatToDo() {
        backlog.features(5);
        String since = asOfTheFirstPage();

        backlog.madeAgain();

        given().get(path("?since=" + since))
                .then()
                .statusCode(410)
                .body("type", is("/problems/changes-gone"))
                .body("reason", notNullValue());
    }

    @Test
    void aPlaceThatThisFeedDidNotGiveIsRefused() {
        String since = asOfTheFirstPage();
        backlog.start();

        for (String other : List.of(since, "nonsense", "e30")) {
            given().get(path("?since=" + other))
                    .then()
                    .statusCode(400)
                    .body("type", is("/problems/invalid-parameter"))
                    .body("parameter", is("since"));
        }
        given().get(path("?limit=0")).then().statusCode(400).body("parameter", is("limit"));
        given().get("/api/v1/products/NONE/changes").then().statusCode(404);
    }

    @Test
    void aPartOfTheFeedCostsOneStatement() {
        backlog.features(5, 8, 3);

        assertThat(statements.of(() -> changes.after(backlog.product(), null, 50)))
                .hasSize(1);
    }

    private String asOfTheFirstPage() {
        return backlogPage().extract().path("asOf");
    }

    private ValidatableResponse backlogPage() {
        return given().get("/api/v1/products/%s/backlog?limit=200".formatted(backlog.productKey()))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse changes(String query) {
        return given().get(path(query)).then().statusCode(200);
    }

    private String path(String query) {
        return "/api/v1/products/%s/changes%s".formatted(backlog.productKey(), query);
    }
}
