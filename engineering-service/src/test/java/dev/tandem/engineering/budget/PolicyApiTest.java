package dev.tandem.engineering.budget;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
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
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PolicyApiTest {
    @Inject
    EntityManager entities;

    private KnownProduct product;
    private String policy;

    @BeforeEach
    void aNewProduct() {
        product = new KnownProduct();
        policy = "/products/" + product.key() + "/budget/policy";
    }

    @Test
    void theDefaultPolicyIsInForceUntilAnotherIsWritten() {
        get(policy)
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("debtShare", is(0.2f))
                .body("tolerance", is(0.05f))
                .body("windowSprints", is(6))
                .body("revision", is(0))
                .body("author", nullValue());

        write("\"0\"", "{\"debtShare\":0.3,\"reason\":\"two outages\"}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Backlog-Token", matchesRegex("budget:[0-9a-f-]{36}@\\d+"))
                .body("debtShare", is(0.3f))
                .body("tolerance", is(0.05f))
                .body("revision", is(1))
                .body("author", equalTo("admin"))
                .body("reason", equalTo("two outages"))
                .body("effectiveFrom", notNullValue());
        awaitField("/products/" + product.key() + "/backlog", "share.target", 0.3f);
        write("\"0\"", "{\"debtShare\":0.4,\"reason\":\"more\"}").statusCode(412);
        write("*", "{\"windowSprints\":3,\"reason\":\"shorter\"}").statusCode(200);

        get("/products/" + product.key() + "/budget/policies")
                .body("items.revision", contains(2, 1))
                .body("items.reason", contains("shorter", "two outages"))
                .body("items.debtShare", contains(0.3f, 0.3f));
        get("/products/" + product.key() + "/budget").body("policy.windowSprints", is(3));
    }

    @Test
    void aPolicyIsInForceFromALaterDayButNeverFromAnEarlierOne() {
        var today = LocalDate.now(ZoneOffset.UTC);
        write("*", "{\"debtShare\":0.3,\"effectiveOn\":\"%s\",\"reason\":\"x\"}".formatted(today.minusDays(1)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/effectiveOn"));
        write("*", "{\"debtShare\":0.3,\"effectiveOn\":\"%s\",\"reason\":\"x\"}".formatted(today.plusDays(1)))
                .statusCode(200)
                .body("debtShare", is(0.2f))
                .body("upcoming", hasSize(1))
                .body("upcoming[0].debtShare", is(0.3f))
                .body("upcoming[0].effectiveFrom", equalTo(today.plusDays(1) + "T00:00:00Z"));

        theDayComes();

        get(policy).body("debtShare", is(0.3f)).body("upcoming", hasSize(0));
        awaitField("/products/" + product.key() + "/backlog", "share.target", 0.3f);
    }

    @Test
    void whatIsLeftOutDoesNotBringAPolicyOfALaterDayEarly() {
        write("\"0\"", "{\"debtShare\":0.3,\"effectiveOn\":\"2999-01-01\",\"reason\":\"later\"}")
                .statusCode(200);

        write("\"1\"", "{\"tolerance\":0.1,\"reason\":\"now\"}").statusCode(200);

        budget().body("policy.debtShare", is(0.2f)).body("policy.tolerance", is(0.1f));
    }

    @Test
    void aChangeClampsTheCarryAtOnceAndTheRunningSprintKeepsItsPolicy() {
        var planning = new Planning(product);
        String feature = planning.feature(30);
        String sprint = planning.sprint(40, feature);
        Planning.start(sprint, "debt waits").statusCode(200);
        Planning.finish(sprint, feature);
        Planning.close(sprint).statusCode(200);
        budget().body("carry", is(6));
        String next = planning.feature(10);
        String running = planning.sprint(40, next);
        Planning.start(running, "once more").statusCode(200);

        write("*", "{\"debtShare\":0.1,\"reason\":\"x\"}").statusCode(200);
        budget().body("carry", is(4)).body("nextTarget", is(0.2f));
        awaitField("/products/" + product.key() + "/backlog", "share.carry", 4);

        Planning.finish(running, next);
        budget().body("liveBalance", is(1)).body("planned", is(0)).body("actual", is(0));
        Planning.close(running).statusCode(200);
        budget().body("sprints[1].debtShare", is(0.2f)).body("carry", is(4)).body("liveBalance", is(0));
    }

    @Test
    void aPolicyMustBePossibleAndHaveAReason() {
        write("*", "{}").statusCode(400).body("errors.pointer", contains("/reason"));
        write("*", "{\"debtShare\":1.1,\"tolerance\":-1,\"windowSprints\":0,\"reason\":\"x\"}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/debtShare", "/tolerance"));
        write("*", "{\"windowSprints\":0,\"reason\":\"x\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/windowSprints"));
        put(given(), policy, "{\"debtShare\":0.3,\"reason\":\"x\"}").statusCode(428);
        put(given().header("Tandem-Role", "viewer").header("If-Match", "*"), policy, "{\"reason\":\"x\"}")
                .statusCode(403);
    }

    @Test
    void theMedianIsRecordedWhenThePolicyChangesOrASprintCloses() {
        var planning = new Planning(product);
        String feature = planning.feature(8);
        planning.debt(13);
        budget().body("median", is(3));

        write("*", "{\"reason\":\"x\"}").statusCode(200);
        budget().body("median", is(8));

        planning.estimated(feature, 5);
        String sprint = planning.sprint(40);
        Planning.start(sprint).statusCode(200);
        Planning.close(sprint).statusCode(200);
        budget().body("median", is(5));
    }

    private void theDayComes() {
        var id = UUID.fromString(
                get("/products/" + product.key() + "/budget").extract().path("productId"));
        QuarkusTransaction.requiringNew().run(() -> {
            for (String statement : new String[] {
                "update budget_policy set effective_from = now() where product_id = :id",
                "update budget set next_terms_at = now() where id = :id"
            }) {
                entities.createNativeQuery(statement).setParameter("id", id).executeUpdate();
            }
        });
    }

    private ValidatableResponse write(String ifMatch, String json) {
        return put(given().header("If-Match", ifMatch), policy, json);
    }

    private ValidatableResponse budget() {
        return get("/products/" + product.key() + "/budget").statusCode(200);
    }
}
