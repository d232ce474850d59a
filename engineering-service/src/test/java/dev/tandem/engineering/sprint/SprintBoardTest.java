package dev.tandem.engineering.sprint;

import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A board shows a sprint, and writes, without reading each item first. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class SprintBoardTest {
    @Inject
    SqlStatements statements;

    private KnownProduct product;
    private Planning planning;

    @BeforeEach
    void aNewProduct() {
        product = new KnownProduct();
        planning = new Planning(product);
    }

    @Test
    void itemsTellWhatTheirOwnersCallThemAndWhichVersionsAreShown() {
        String feature = planning.feature(5);
        String debt = planning.debt(3);
        patch("/debt/" + debt, "{\"title\":\"Old gateway\"}").statusCode(200);
        String sprint = planning.sprint(40, feature, debt);

        for (String path : new String[] {sprint, sprint + "/items"}) {
            get(path)
                    .statusCode(200)
                    .body("items.title", contains("A feature", "Old gateway"))
                    .body("items.owner", contains("ana", null))
                    .body("items.lane", contains("FEATURE", "DEBT"))
                    .body("items.ownerVersion", contains(1, 2))
                    .body("items.workVersion", contains(2, 2))
                    .body("version", is(3));
        }
        get(sprint + "/items/" + debt).body("title", equalTo("Old gateway"));
    }

    @Test
    void progressIsSaidWithTheVersionThatTheListGave() {
        String feature = planning.feature(5);
        String sprint = planning.started(40, feature);
        var board = get(sprint + "/items").statusCode(200).extract();
        String seen = board.header("ETag");
        String built = "\"%d\"".formatted(board.<Integer>path("version"));

        progress(sprint, feature, built, "IN_PROGRESS").statusCode(200);
        progress(sprint, feature, seen, "DONE").statusCode(412);
        String now = get(sprint).extract().header("ETag");
        progress(sprint, feature, now, "DONE").statusCode(200).body("progress", equalTo("DONE"));
    }

    @Test
    void debtIsChangedWithTheVersionThatTheSprintGave() {
        String debt = planning.debt(3);
        String sprint = planning.sprint(40, debt);
        int version = get(sprint).extract().path("items[0].ownerVersion");

        patch(given().header("If-Match", "\"%d\"".formatted(version)), "/debt/" + debt, "{\"title\":\"b\"}")
                .statusCode(200);

        get(sprint).body("items[0].title", equalTo("b")).body("items[0].ownerVersion", is(version + 1));
    }

    @Test
    void whatItsOwnerDeletedHasNoTitle() {
        String feature = planning.feature(5);
        String sprint = planning.started(40, feature);

        product.delete(feature);

        get(sprint)
                .body("items", hasSize(1))
                .body("items[0].key", equalTo(feature))
                .body("items[0].title", nullValue())
                .body("items[0].ownerVersion", nullValue());
    }

    @Test
    void aPlanIsSentAgainWhenAnEstimateOrATitleInItChanges() {
        String debt = planning.debt(3);
        String sprint = planning.sprint(40, debt);
        for (String path : new String[] {sprint, sprint + "/items", sprint + "/items/" + debt}) {
            String first = get(path).extract().header("ETag");
            get(given().header("If-None-Match", first), path).statusCode(304);

            put(given(), "/items/" + debt + "/estimate", "{\"points\":5}").statusCode(200);
            String second = get(given().header("If-None-Match", first), path)
                    .statusCode(200)
                    .extract()
                    .header("ETag");
            patch("/debt/" + debt, "{\"title\":\"b\"}").statusCode(200);

            get(given().header("If-None-Match", second), path).statusCode(200);
            put(given(), "/items/" + debt + "/estimate", "{\"points\":3}").statusCode(200);
            patch("/debt/" + debt, "{\"title\":\"a\"}").statusCode(200);
        }
    }

    @Test
    void aSprintWithoutItemsIsKnownByItsVersion() {
        String debt = planning.debt(3);
        String sprint = planning.sprint(40, debt);
        delete(sprint + "/items/" + debt).statusCode(204);

        get(sprint).header("ETag", "\"3\"");
    }

    @Test
    void aBoardCostsAsManyStatementsForManyItemsAsForFew() {
        String few = planning.sprint(40, planning.feature(1), planning.debt(1));
        String many = planning.sprint(
                40, planning.feature(1), planning.debt(1), planning.feature(1), planning.debt(1), planning.debt(1));

        var forFew = statements.of(() -> get(few).body("items", hasSize(2)));
        var forMany = statements.of(() -> get(many).body("items", hasSize(5)));

        assertThat(forMany).hasSize(4).hasSameSizeAs(forFew);
    }

    private static ValidatableResponse progress(String sprint, String item, String ifMatch, String progress) {
        return patch(
                given().header("If-Match", ifMatch),
                sprint + "/items/" + item,
                "{\"progress\":\"%s\"}".formatted(progress));
    }
}
