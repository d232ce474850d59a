package dev.tandem.backlog.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.backlog.projection.TestBacklog;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class BacklogQueryTest {
    @Inject
    TestBacklog backlog;

    @Inject
    SqlStatements statements;

    @Inject
    EntityManagerFactory factory;

    @BeforeEach
    void aNewProduct() {
        backlog.start();
    }

    @Test
    void theWorkedExampleOfTheDesign() {
        backlog.features(5, 8, 3, 5, 8, 3, 5);
        backlog.debt(3, 5, 2);

        page("").body(
                        "items.key.collect { it.replaceAll('.*-', '') }",
                        contains("1", "D1", "2", "3", "4", "D2", "5", "6", "7", "D3"))
                .body("items.position", contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
                .body("share.target", is(0.2f))
                .body("share.carry", is(0))
                .body("share.shown", is(0.2128f))
                .body("share.reachable", is(0.2128f))
                .body("next", nullValue());

        backlog.budget(2000, 400_000, 30);
        page("").body(
                        "items.key.collect { it.replaceAll('.*-', '') }",
                        contains("D1", "D2", "1", "2", "3", "D3", "4", "5", "6", "7"))
                .body("share.carry", is(4));
    }

    @Test
    void pageByPageEveryItemComesOnceInTheOrderOfTheWhole() {
        var random = new Random(7);
        backlog.features(random.ints(73, 1, 14).toArray());
        backlog.debt(random.ints(31, 1, 9).toArray());
        List<String> whole = page("?limit=200").extract().path("items.key");

        for (int limit : new int[] {1, 7, 50}) {
            var walked = new ArrayList<String>();
            var positions = new ArrayList<Integer>();
            String cursor = "";
            while (cursor != null) {
                var page = page("?limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
                walked.addAll(page.extract().path("items.key"));
                positions.addAll(page.extract().path("items.position"));
                cursor = page.extract().path("next");
            }
            assertThat(walked).as("limit %d", limit).isEqualTo(whole);
            assertThat(positions).first().isEqualTo(1);
            assertThat(positions).isSorted().doesNotHaveDuplicates();
        }
        assertThat(whole).hasSize(104);
    }

    @Test
    void aWalkKeepsTheShareAndTheMedianThatItBeganWith() {
        backlog.features(5, 0, 5, 0, 5, 0, 5, 0);
        backlog.debt(2, 2, 2);
        List<String> whole = page("").extract().path("items.key");
        String cursor = page("?limit=3").extract().path("next");

        backlog.budget(9000, 900_000, 130);

        List<String> rest = page("?cursor=" + cursor).extract().path("items.key");
        assertThat(rest).isEqualTo(whole.subList(3, whole.size()));
    }

    @Test
    void anItemWithoutAnEstimateIsPlacedWithTheMedianAndSaysSo() {
        backlog.features(0);
        backlog.budget(2000, 0, 55);

        page("").body("items[0].points", is(5.5f))
                .body("items[0].estimated", is(false))
                .body("items[0].ready", is(false));
    }

    @Test
    void theHouseOnFireComesFirst() {
        backlog.features(5, 5);
        backlog.debt(3);
        backlog.expeditedDebt(8);

        page("").body("items[0].expedite", is(true)).body("items[0].position", is(1));
    }

    @Test
    void anItemIsReadAloneWithItsPlaceAndWhyItStandsThere() {
        backlog.features(5, 8);
        backlog.debt(3);
        String debt = backlog.key("D1");

        given().get(path() + "/" + debt)
                .then()
                .statusCode(200)
                .body("position", is(2))
                .body("points", is(3));
        given().get(path() + "/" + debt + "/explanation")
                .then()
                .statusCode(200)
                .body("reason", equalTo("CLOSER_TO_SHARE"))
                .body("error", is(-1))
                .body("feature.error", is(-2.6f))
                .body("debt.error", is(1.4f))
                .body("sentence", containsString(debt));
        given().get(path() + "/" + backlog.key("99"))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/item-not-known-yet"));
    }

    @Test
    void aDoneItemHasNoPlace() {
        backlog.features(5, 8);
        backlog.finish("1");

        page("").body("items.position", contains(1));
        given().given()
                .get(path() + "/" + backlog.key("1"))
                .then()
                .statusCode(200)
                .body("position", nullValue());
        given().get(path() + "/" + backlog.key("1") + "/explanation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-in-a-lane"));
    }

    @Test
    void aPageThatWasSeenIsNotSentAgain() {
        backlog.features(5);
        String tag = page("").extract().header("ETag");

        given().header("If-None-Match", tag).get(path()).then().statusCode(304);
        given().header("If-None-Match", "W/" + tag).get(path()).then().statusCode(304);
        backlog.finish("1");
        given().header("If-None-Match", tag).get(path()).then().statusCode(200);
    }

    @Test
    void aCursorOfAnotherProductOrOneThatIsMadeUpIsRefused() {
        backlog.features(5, 5, 5);
        String cursor = page("?limit=1").extract().path("next");
        String negative = forged(cursor, "\"debt\":0", "\"debt\":-5");
        String tooMuch = forged(cursor, "\"total\":50", "\"total\":999999999999999999");
        String nearlyTooMuch = forged(cursor, "\"total\":50", "\"total\":100000000001");
        String lostShare = forged(cursor, "\"share\":0.2", "\"share\":1e999999999");

        backlog.start();
        backlog.features(5, 5, 5);
        for (String bad : List.of(cursor, negative, tooMuch, nearlyTooMuch, lostShare, "x", "e30", "bnVsbA")) {
            given().queryParam("cursor", bad)
                    .get(path())
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-parameter"))
                    .body("parameter", equalTo("cursor"));
        }
    }

    @Test
    void aWalkGoesOnFromAsFarAsAnyCanCome() {
        backlog.features(5, 5, 5);
        String far = forged(page("?limit=1").extract().path("next"), "\"total\":50", "\"total\":100000000000");

        page("?cursor=" + far).body("items.key", hasSize(2));
    }

    @Test
    void anItemIsNotReadyWhileWhatBlocksItIsOpen() {
        backlog.features(5, 3, 2);
        backlog.debt(1);
        backlog.plan("1", List.of(), List.of("D1"));
        backlog.plan("2", List.of("3"), List.of());

        page("").body(
                        "items.find { it.key == '%s' }.blockedBy".formatted(backlog.key("1")),
                        contains(backlog.key("D1")))
                .body("items.find { it.key == '%s' }.ready".formatted(backlog.key("1")), is(false))
                .body("items.find { it.key == '%s' }.blockedBy".formatted(backlog.key("3")), contains(backlog.key("2")))
                .body("items.find { it.key == '%s' }.ready".formatted(backlog.key("2")), is(true));

        backlog.finish("2");
        backlog.finish("D1");

        page("").body("items.ready", everyItem(is(true)));
    }

    @Test
    void anItemOfAnActiveSprintIsPlacedWithThePointsItHadAtTheStart() {
        backlog.features(5, 5);
        backlog.sprint("1", 8, "PLANNED", null);
        page("").body("items[0].points", is(8)).body("items[0].sprint.status", equalTo("PLANNED"));

        backlog.sprint("1", 13, "ACTIVE", 5);

        page("").body("items[0].points", is(5)).body("items[0].sprint.name", equalTo("Sprint 1"));
        given().get(path() + "/" + backlog.key("1"))
                .then()
                .body("position", is(1))
                .body("points", is(5));
    }

    @Test
    void plansAndRisksAreShown() {
        backlog.features(5, 4);
        var release = backlog.release("Spring");
        backlog.score("1", release, 16_000_000L, true);
        backlog.risks("1", 5, 2, "HIGH");

        page("").body("items[0].release.name", equalTo("Spring"))
                .body("items[0].score", is(320))
                .body("items[0].risks.open", is(2))
                .body("items[0].risks.highest", equalTo("HIGH"))
                .body("items[1].release", nullValue())
                .body("items[1].score", nullValue())
                .body("items[1].risks.open", is(0));
    }

    @Test
    void aPageCostsFourStatementsWhateverTheLengthOfTheBacklog() {
        backlog.features(new Random(1).ints(150, 1, 9).toArray());
        backlog.debt(new Random(2).ints(50, 1, 9).toArray());
        String cursor = page("?limit=20").extract().path("next");

        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);

        assertThat(statements.of(() -> page("?limit=20&cursor=" + cursor))).hasSize(4);
        assertThat(statistics.getEntityLoadCount()).isLessThanOrEqualTo(1 + 2 * 21);
    }

    private ValidatableResponse page(String query) {
        return given().urlEncodingEnabled(false).get(path() + query).then().statusCode(200);
    }

    private String path() {
        return "/api/v1/products/" + backlog.productKey() + "/backlog";
    }

    private static String forged(String cursor, String from, String to) {
        String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        assertThat(json).contains(from);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }
}
