package dev.tandem.engineering.sprint;

import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many items are planned at once, all or none. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class SprintPlanningTest {
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
    void severalArePlannedAndTheAnswerIsTheSprint() {
        String feature = planning.feature(5);
        String debt = planning.debt(3);
        String sprint = planning.sprint(40);

        addAll(sprint, feature, debt)
                .statusCode(200)
                .body("items.key", contains(feature, debt))
                .body("items.points", contains(5, 3))
                .body("planned.feature", is(5))
                .body("planned.debt", is(3))
                .body("version", is(2));

        get(sprint + "/history")
                .body("items.type", contains("dev.tandem.sprint.item-added.v1", "dev.tandem.sprint.planned.v1"));
        for (String item : List.of(feature, debt)) {
            get("/items/" + item + "/history").body("items[0].type", equalTo("dev.tandem.work-item.sprint-changed.v1"));
        }
    }

    @Test
    void whatIsInItAlreadyStaysAsItIs() {
        String feature = planning.feature(5);
        String sprint = planning.sprint(40, feature);

        addAll(sprint, feature)
                .statusCode(200)
                .body("items.key", contains(feature))
                .body("version", is(2));
    }

    @Test
    void everyItemThatNamesNothingFitIsNamedByItsPlace() {
        String feature = planning.feature(5);
        String foreign = new Planning(new KnownProduct()).debt(2);
        String sprint = planning.sprint(40);

        addAll(sprint, feature, foreign, feature)
                .statusCode(400)
                .body("type", equalTo("/problems/validation-failed"))
                .body("errors.pointer", contains("/items/1", "/items/2"))
                .body("errors.detail", contains("names no item of the same product", "is named before"));

        get(sprint).body("items", empty());
    }

    @Test
    void everyItemThatARuleRefusesIsNamedAndNoneIsTaken() {
        String feature = planning.feature(5);
        String unestimated = product.feature();
        String taken = planning.debt(3);
        planning.sprint(40, taken);
        String dropped = planning.debt(3);
        post("/debt/" + dropped + "/transitions", "{\"to\":\"DROPPED\"}").statusCode(200);
        String sprint = planning.sprint(40);

        addAll(sprint, feature, unestimated, taken, dropped, product.key() + "-99")
                .statusCode(409)
                .body("type", equalTo("/problems/batch-refused"))
                .body("items.pointer", containsInAnyOrder("/items/1", "/items/2", "/items/3", "/items/4"))
                .body("items.find { it.index == 1 }.type", equalTo("/problems/item-not-estimated"))
                .body("items.find { it.index == 1 }.href", equalTo("/api/v1/items/" + unestimated + "/estimate"))
                .body("items.find { it.index == 2 }.type", equalTo("/problems/item-in-another-sprint"))
                .body("items.find { it.index == 3 }.type", equalTo("/problems/item-not-open"))
                .body("items.find { it.index == 4 }.type", equalTo("/problems/item-not-known-yet"));

        get(sprint).body("items", empty()).body("version", is(1));
    }

    @Test
    void whatTheProposalHasInItIsPlannedInItsOrder() {
        String first = planning.feature(5);
        planning.feature(60);
        String owed = planning.debt(2);
        product.feature();
        String sprint = planning.sprint(10);
        List<String> proposed = get(sprint + "/proposal").extract().path("in.key");
        assertThat(proposed).containsExactlyInAnyOrder(first, owed);

        addProposed(sprint).statusCode(200).body("items.key", is(proposed));

        addProposed(sprint).statusCode(200).body("items.key", is(proposed)).body("version", is(2));
    }

    @Test
    void whereTheProposalHasNothingNothingIsPlanned() {
        String sprint = planning.sprint(10);

        addProposed(sprint).statusCode(200).body("items", empty()).body("version", is(1));
    }

    @Test
    void aSprintThatHasStartedTakesNeither() {
        String feature = planning.feature(5);
        String sprint = planning.sprint(40, feature);
        Planning.start(sprint, "features first").statusCode(200);

        addAll(sprint, planning.debt(3)).statusCode(409).body("type", equalTo("/problems/sprint-not-planned"));
        addProposed(sprint).statusCode(409).body("type", equalTo("/problems/sprint-not-planned"));
    }

    @Test
    void aPlanThatHasChangedSinceIsNotAddedTo() {
        String feature = planning.feature(5);
        String sprint = planning.sprint(40);
        String seen = get(sprint).extract().header("ETag");
        addAll(sprint, feature).statusCode(200);

        post(given().header("If-Match", seen), sprint + "/items", "{\"proposal\":true}")
                .statusCode(412);
    }

    @Test
    void oneWayAtATime() {
        String sprint = planning.sprint(40);
        for (String body : List.of(
                "{}",
                "{\"item\":\"A-1\",\"items\":[\"A-2\"]}",
                "{\"items\":[\"A-1\"],\"proposal\":true}",
                "{\"proposal\":false}",
                "{\"item\":\" \"}")) {
            post(sprint + "/items", body).statusCode(400).body("errors.pointer", contains(""));
        }
        post(sprint + "/items", "{\"items\":[]}").statusCode(400).body("errors[0].pointer", equalTo("/items"));
        addAll(sprint, Collections.nCopies(201, "A-1").toArray(String[]::new))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items"));
    }

    @Test
    void manyCostTheDatabaseNoMoreStatementsThanFew() {
        var items = IntStream.range(0, 8)
                .mapToObj(i -> i % 2 == 0 ? planning.feature(1) : planning.debt(1))
                .toList();
        String small = planning.sprint(40);
        String large = planning.sprint(40);

        var few = statements.of(
                () -> addAll(small, items.subList(0, 2).toArray(String[]::new)).statusCode(200));
        var many = statements.of(
                () -> addAll(large, items.subList(2, 8).toArray(String[]::new)).statusCode(200));

        assertThat(withoutUpdates(many)).hasSameSizeAs(withoutUpdates(few));
    }

    /** Rows that change are sent in one batch, however many; each is one statement more to Hibernate. */
    private static List<String> withoutUpdates(List<String> sql) {
        return sql.stream().filter(each -> !each.startsWith("update")).toList();
    }

    private static ValidatableResponse addAll(String sprint, String... items) {
        return post(sprint + "/items", "{\"items\":[\"%s\"]}".formatted(String.join("\",\"", items)));
    }

    private static ValidatableResponse addProposed(String sprint) {
        return post(sprint + "/items", "{\"proposal\":true}");
    }
}
