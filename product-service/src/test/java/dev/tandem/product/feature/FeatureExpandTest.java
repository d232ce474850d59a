package dev.tandem.product.feature;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FeatureExpandTest {
    private static final String ALL = "?expand=goal,initiative,release,links";

    @Inject
    SqlStatements statements;

    private AProduct product;

    @BeforeEach
    void aNewProduct() {
        product = new AProduct();
    }

    @Test
    void whatAFeatureRefersToComesAlongAsItIsShownByItself() {
        String goal = part("/goals", "{\"title\":\"More pay\"}");
        String initiative = part("/initiatives", "{\"title\":\"Cards\",\"goalId\":\"%s\"}".formatted(goal));
        String release = part("/releases", "{\"name\":\"Spring\",\"targetOn\":\"2027-04-01\"}");
        String feature = product.feature(
                "Pay by card",
                "\"goalId\":\"%s\",\"initiativeId\":\"%s\",\"releaseId\":\"%s\"".formatted(goal, initiative, release));

        var expanded = get("/features/" + feature + ALL).statusCode(200);

        expanded.body("key", equalTo(feature)).body("goalId", equalTo(goal)).body("expanded.links", hasSize(0));
        assertThat(expanded.extract().<Object>path("expanded.goal")).isEqualTo(shown("/goals/" + goal));
        assertThat(expanded.extract().<Object>path("expanded.initiative"))
                .isEqualTo(shown("/initiatives/" + initiative));
        assertThat(expanded.extract().<Object>path("expanded.release")).isEqualTo(shown("/releases/" + release));
        expanded.body("expanded.release.progress.features", is(1));
    }

    @Test
    void linksTellOfWhatTheyLeadTo() {
        String refunds = product.feature("Refunds", "\"owner\":\"checkout\"");
        product.estimate(refunds, 5);
        product.finish(refunds, 5);
        String debt = product.key() + "-D1";
        product.debt(debt, UUID.randomUUID(), false);
        awaitField(product.path("/backlog/" + debt), "key", debt);
        String feature = product.feature(
                "Pay by card",
                "\"links\":[{\"type\":\"BLOCKED_BY\",\"to\":\"%s\"},{\"type\":\"RELATES\",\"to\":\"%s\"}]"
                        .formatted(debt, refunds));

        get("/features/" + feature + "?expand=links")
                .statusCode(200)
                .body("expanded.links.type", contains("BLOCKED_BY", "RELATES"))
                .body("expanded.links.key", contains(debt, refunds))
                .body("expanded.links.title", contains("Old gateway", "Refunds"))
                .body("expanded.links.lane", contains("DEBT", "FEATURE"))
                .body("expanded.links.status", contains("OPEN", "PROPOSED"))
                .body("expanded.links.progress", contains("TODO", "DONE"))
                .body("expanded.links.owner", contains(null, "checkout"))
                .body("expanded.links[1].id", equalTo(AProduct.idOf(refunds)));
    }

    @Test
    void whatIsNotThereOrNotAskedForIsNull() {
        String feature =
                product.feature("Pay by card", "\"goalId\":\"%s\"".formatted(part("/goals", "{\"title\":\"g\"}")));

        get("/features/" + feature + "?expand=initiative")
                .body("expanded", aMapWithSize(5))
                .body("expanded.initiative", nullValue())
                .body("expanded.goal", nullValue())
                .body("expanded.links", nullValue());
    }

    @Test
    void whoDoesNotAskGetsTheFeatureAlone() {
        String feature = product.feature("Pay by card");

        get("/features/" + feature).body("$", not(hasKey("expanded")));
        get(product.path("/features")).body("items[0]", not(hasKey("expanded")));
    }

    @Test
    void aNameThatCannotBeExpandedIsRefusedWithThoseThatCan() {
        String feature = product.feature("Pay by card");

        for (String path : new String[] {"/features/" + feature, product.path("/features")}) {
            get(path + "?expand=goal,owner")
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-parameter"))
                    .body("parameter", equalTo("expand"))
                    .body("known", contains("goal", "initiative", "release", "links", "affectedBy"));
        }
    }

    @Test
    void aListIsExpandedInAsManyStatementsForManyAsForOne() {
        String goal = part("/goals", "{\"title\":\"More pay\"}");
        String release = part("/releases", "{\"name\":\"Spring\"}");
        String first = product.feature("first");
        String refers = "\"goalId\":\"%s\",\"releaseId\":\"%s\",\"links\":[{\"type\":\"RELATES\",\"to\":\"%s\"}]"
                .formatted(goal, release, first);
        product.feature("second", refers);

        var few = statements.of(() -> list().body("items", hasSize(2)));
        for (int i = 0; i < 8; i++) {
            product.feature("more", refers);
        }
        var many = statements.of(() -> list().body("items", hasSize(10))
                .body("items[9].expanded.goal.title", equalTo("More pay"))
                .body("items[9].expanded.release.progress.features", is(9))
                .body("items[9].expanded.links[0].title", equalTo("first"))
                .body("items[0].expanded.goal", nullValue()));

        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void anExpandedAnswerIsSentAgainWhenWhatItRefersToHasChanged() {
        String goal = part("/goals", "{\"title\":\"More pay\"}");
        String feature = product.feature("Pay by card", "\"goalId\":\"%s\"".formatted(goal));
        String path = "/features/" + feature + "?expand=goal";
        String seen = get(path).extract().header("ETag");

        unlessSeen(path, seen, 304);
        patch("/goals/" + goal, "{\"title\":\"More of them pay\"}").statusCode(200);

        unlessSeen(path, seen, 200);
        get("/features/" + feature).header("ETag", "\"1\"");
    }

    @Test
    void theTagOfAnExpandedAnswerNamesTheVersionForAWrite() {
        String goal = part("/goals", "{\"title\":\"More pay\"}");
        String feature = product.feature("Pay by card", "\"goalId\":\"%s\"".formatted(goal));
        String seen = get("/features/" + feature + "?expand=goal").extract().header("ETag");

        patch(given().header("If-Match", seen), "/features/" + feature, "{\"why\":\"They ask\"}")
                .statusCode(200);
        patch(given().header("If-Match", seen), "/features/" + feature, "{\"why\":\"b\"}")
                .statusCode(412);
    }

    @Test
    void aFeatureIsSentAgainWhenEngineeringSaysMoreOfIt() {
        String feature = product.feature("Pay by card");
        String seen =
                get("/features/" + feature).header("ETag", "\"1\"").extract().header("ETag");

        product.estimate(feature, 5);

        unlessSeen("/features/" + feature, seen, 200);
        String now =
                get("/features/" + feature).body("version", is(1)).extract().header("ETag");
        unlessSeen("/features/" + feature, now, 304);
        patch(given().header("If-Match", now), "/features/" + feature, "{\"why\":\"They ask\"}")
                .statusCode(200);
    }

    private static void unlessSeen(String path, String tag, int status) {
        get(given().header("If-None-Match", tag), path).statusCode(status).header("ETag", notNullValue());
    }

    private ValidatableResponse list() {
        return get(product.path("/features") + ALL).statusCode(200);
    }

    private String part(String list, String fields) {
        return post(product.path(list), fields).statusCode(201).extract().path("id");
    }

    private static Object shown(String path) {
        return get(path).statusCode(200).extract().path("$");
    }
}
