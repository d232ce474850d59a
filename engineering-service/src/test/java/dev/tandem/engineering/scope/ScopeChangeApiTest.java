package dev.tandem.engineering.scope;

import static dev.tandem.engineering.Planning.finish;
import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
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
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ScopeChangeApiTest {
    private KnownProduct product;
    private Planning planning;
    private String feature;
    private String debt;
    private String sprint;

    @BeforeEach
    void anActiveSprint() {
        product = new KnownProduct();
        planning = new Planning(product);
        feature = planning.feature(8);
        debt = planning.debt(2);
        sprint = planning.started(40, feature, debt);
    }

    @Test
    void whatOneRoleAsksForTheOtherDecidesAndItIsCarriedOut() {
        String urgent = planning.feature(3);
        String change = ask("product", "[\"%s\"]".formatted(urgent), "[\"%s\"]".formatted(feature));
        get(change)
                .body("status", equalTo("REQUESTED"))
                .body("requestedBy.role", equalTo("product"))
                .body("add", contains(urgent))
                .body("remove", contains(feature))
                .body("automatic", is(false))
                .body("decidedBy", nullValue());
        get(sprint).body("added.feature", is(0));

        decide("engineering", change, "ACCEPT")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("ACCEPTED"))
                .body("decidedBy.role", equalTo("engineering"))
                .body("decidedAt", notNullValue());
        get(change + "/history")
                .body(
                        "items.type",
                        contains("dev.tandem.scope-change.decided.v1", "dev.tandem.scope-change.requested.v1"));

        get(sprint)
                .body("planned.feature", is(8))
                .body("added.feature", is(3))
                .body("removed.feature", is(8))
                .body("items.find { it.key == '%s' }.removedAt".formatted(feature), notNullValue())
                .body("items.find { it.key == '%s' }.points".formatted(urgent), is(3));
        awaitField("/products/" + product.key() + "/backlog/" + urgent, "sprint.status", "ACTIVE");
        awaitField(
                "/products/" + product.key() + "/backlog", "items.findAll { it.sprint == null }.key", List.of(feature));
        finish(sprint, urgent);
        get("/products/" + product.key() + "/budget").body("running.done.feature", is(3));
        get(sprint + "/burndown").body("days.added.feature.sum()", is(3)).body("days[-1].remaining.feature", is(0));
        get(sprint + "/scope-changes").body("items.status", contains("ACCEPTED"));
    }

    @Test
    void whoAskedDoesNotDecide() {
        String change = ask("product", "[]", "[\"%s\"]".formatted(feature));

        decide("product", change, "ACCEPT")
                .statusCode(409)
                .body("type", equalTo("/problems/not-yours-to-decide"))
                .body("askedBy", equalTo("product"))
                .body("deciders", contains("engineering", "admin"));
        decide("viewer", change, "ACCEPT").statusCode(403);
        decide("engineering", change, "REJECT").statusCode(200).body("status", equalTo("REJECTED"));
        get(sprint).body("removed.feature", is(0));
        decide("engineering", change, "ACCEPT")
                .statusCode(409)
                .body("type", equalTo("/problems/scope-change-decided"))
                .body("decision", equalTo("REJECTED"));
    }

    @Test
    void onlyWhatCouldBeAcceptedIsAskedFor() {
        request("product", "[\"%s\"]".formatted(product.feature()), "[]")
                .statusCode(409)
                .body("type", equalTo("/problems/item-not-estimated"));
        request("product", "[\"%s\"]".formatted(feature), "[]")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/add/0"));
        request("product", "[]", "[\"%s\"]".formatted(planning.debt(1)))
                .statusCode(404)
                .body("type", equalTo("/problems/item-not-in-sprint"));
        finish(sprint, debt);
        request("product", "[]", "[\"%s\"]".formatted(debt))
                .statusCode(409)
                .body("type", equalTo("/problems/item-done"));
        post(sprint + "/scope-changes", "{}").statusCode(400).body("errors[0].pointer", equalTo("/whatChanged"));
        get(sprint + "/scope-changes/none").statusCode(404).body("type", equalTo("/problems/scope-change-not-found"));
    }

    @Test
    void whatTwoAskForAtOnceComesIntoTheSprintOnce() {
        String urgent = planning.feature(3);
        String first = ask("product", "[\"%s\"]".formatted(urgent), "[]");
        String second = ask("product", "[\"%s\"]".formatted(urgent), "[]");
        decide("engineering", first, "ACCEPT").statusCode(200);

        decide("engineering", second, "ACCEPT")
                .statusCode(409)
                .body("type", equalTo("/problems/item-in-sprint"))
                .body("item", equalTo(urgent));

        get(sprint).body("added.feature", is(3));
        get("/products/" + product.key() + "/forecast").statusCode(200);
        decide("engineering", second, "REJECT").statusCode(200);
    }

    @Test
    void whatHasLeftTheSprintMeanwhileNeedNotBeTakenOut() {
        String first = ask("product", "[]", "[\"%s\"]".formatted(feature));
        String second = ask("product", "[]", "[\"%s\"]".formatted(feature));
        decide("engineering", first, "ACCEPT").statusCode(200);

        decide("engineering", second, "ACCEPT").statusCode(200);

        get(sprint).body("removed.feature", is(8));
    }

    @Test
    void whatNobodyDecidedEndsWithTheSprint() {
        String change = ask("product", "[]", "[\"%s\"]".formatted(feature));

        Planning.close(sprint).statusCode(200);

        get(change)
                .body("status", equalTo("REJECTED"))
                .body("decidedBy.role", equalTo("system"))
                .body("reason", equalTo("The sprint was closed before it was decided"));
    }

    @Test
    void aClosedSprintsScopeIsWhatItWas() {
        String change = ask("engineering", "[]", "[\"%s\"]".formatted(feature));
        Planning.close(sprint).statusCode(200);

        request("product", "[]", "[]").statusCode(409).body("type", equalTo("/problems/sprint-not-active"));
        decide("product", change, "ACCEPT").statusCode(409).body("type", equalTo("/problems/scope-change-decided"));
    }

    @Test
    void whatProductDropsThoughItIsBeingWorkedOnIsWithdrawn() {
        product.drop(feature);

        awaitField(sprint, "items.find { it.key == '%s' }.withdrawn".formatted(feature), true);
        get(sprint).body("removed.feature", is(8));
        get(sprint + "/scope-changes")
                .body("items", hasSize(1))
                .body("items[0].automatic", is(true))
                .body("items[0].status", equalTo("ACCEPTED"))
                .body("items[0].remove", contains(feature))
                .body("items[0].whatChanged", matchesRegex(feature + ": .*DROPPED.*"));
        finish(sprint, debt);
        Planning.close(sprint).statusCode(200).body("carriesOver", hasSize(0));
    }

    @Test
    void whatIsDroppedWhileItIsOnlyPlannedLeavesThePlan() {
        String other = planning.feature(5);
        String next = planning.sprint(40, other);

        product.drop(other);

        awaitField(next, "items", List.of());
        get(next + "/scope-changes").body("items", hasSize(0));
    }

    @Test
    void whatProductSplitsLeavesThePlanAndJoinsNone() {
        String other = planning.feature(5);
        String next = planning.sprint(40, other);

        product.split(other);

        awaitField(next, "items", List.of());
        Planning.add(next, other)
                .statusCode(409)
                .body("type", equalTo("/problems/item-not-open"))
                .body("item", equalTo(other));
    }

    @Test
    void whatIsSplitThoughItIsBeingWorkedOnIsWithdrawn() {
        product.split(feature);

        awaitField(sprint, "items.find { it.key == '%s' }.withdrawn".formatted(feature), true);
        get(sprint + "/scope-changes").body("items[0].whatChanged", equalTo(feature + ": Its owner split it"));
    }

    @Test
    void whatIsDoneStaysDoneThoughItsOwnerClosesIt() {
        finish(sprint, feature);
        product.drop(feature);
        String later = planning.feature(1);
        String plan = planning.sprint(40, later);
        product.drop(later);
        awaitField(plan, "items", List.of());

        get(sprint)
                .body("done.feature", is(8))
                .body("items.find { it.key == '%s' }.withdrawn".formatted(feature), is(false));
    }

    /** @return the path of the scope change */
    private String ask(String role, String add, String remove) {
        String id = request(role, add, remove)
                .statusCode(201)
                .header("Location", matchesRegex(".*" + sprint + "/scope-changes/[0-9a-f-]{36}"))
                .extract()
                .path("id");
        return sprint + "/scope-changes/" + id;
    }

    private ValidatableResponse request(String role, String add, String remove) {
        return post(given().header("Tandem-Role", role), sprint + "/scope-changes", """
                {"whatChanged":"The deadline moved","add":%s,"remove":%s,"timelineImpact":"none","qualityImpact":"none",
                 "recommendation":"do it"}
                """.formatted(add, remove));
    }

    private static ValidatableResponse decide(String role, String change, String decision) {
        return post(
                given().header("Tandem-Role", role),
                change + "/decision",
                "{\"decision\":\"%s\",\"reason\":\"because\"}".formatted(decision));
    }
}
