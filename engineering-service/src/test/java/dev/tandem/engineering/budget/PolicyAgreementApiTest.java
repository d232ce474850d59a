package dev.tandem.engineering.budget;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PolicyAgreementApiTest {
    private KnownProduct product;
    private String budget;
    private String policy;

    @BeforeEach
    void aNewProduct() {
        product = new KnownProduct();
        budget = "/products/" + product.key() + "/budget";
        policy = budget + "/policy";
    }

    @Test
    void whatEngineeringProposesHoldsOnceProductAgrees() {
        propose("engineering", "{\"debtShare\":1,\"reason\":\"All hands on the platform\"}")
                .header("ETag", "\"1\"")
                .header("Backlog-Token", matchesRegex("budget:[0-9a-f-]{36}@\\d+"))
                .body("debtShare", is(0.2f))
                .body("revision", is(0))
                .body("upcoming", hasSize(0))
                .body("proposed.revision", is(1))
                .body("proposed.status", equalTo("PROPOSED"))
                .body("proposed.debtShare", is(1))
                .body("proposed.proposedBy.name", equalTo("somebody of engineering"))
                .body("proposed.proposedBy.role", equalTo("engineering"))
                .body("proposed.reason", equalTo("All hands on the platform"))
                .body("proposed.writtenAt", notNullValue())
                .body("proposed.effectiveFrom", nullValue());
        get(budget).body("policy.debtShare", is(0.2f)).body("nextTarget", is(0.2f));

        answer("product", 1, "AGREED")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("debtShare", is(1))
                .body("revision", is(1))
                .body("agreedBy.role", equalTo("product"))
                .body("agreedAt", notNullValue())
                .body("effectiveFrom", notNullValue())
                .body("proposed", nullValue());
        get(budget)
                .body("policy.debtShare", is(1))
                .body("policy.agreedBy.name", equalTo("somebody of product"))
                .body("policy.note", equalTo("as said"));
        awaitField("/products/" + product.key() + "/backlog", "share.target", 1);
    }

    @Test
    void whatIsProposedDoesNotTouchTheOrder() {
        propose("product", "{\"debtShare\":0,\"reason\":\"x\"}");
        awaitField(
                "/products/" + product.key() + "/activity?kind=budget",
                "items.summary",
                List.of("proposed policy 1: debt share 0 instead of 0.2"));

        get("/products/" + product.key() + "/backlog").body("share.target", is(0.2f));
        get("/budgets?limit=200")
                .body("items.find { it.product == '%s' }.debtShare".formatted(product.key()), is(0.2f));
    }

    @Test
    void theProposalAndItsAnswerAreTold() {
        propose("product", "{\"debtShare\":0.3,\"reason\":\"x\"}");
        answer("engineering", 1, "OBJECTED").statusCode(200).body("proposed", nullValue());
        propose("product", "{\"debtShare\":0.25,\"windowSprints\":4,\"reason\":\"x\"}");
        answer("engineering", 2, "AGREED").statusCode(200);

        get(budget + "/changes")
                .body(
                        "items.type",
                        contains(
                                "dev.tandem.budget.reckoned.v1",
                                "dev.tandem.budget.policy-agreed.v1",
                                "dev.tandem.budget.policy-proposed.v1",
                                "dev.tandem.budget.policy-objected.v1",
                                "dev.tandem.budget.policy-proposed.v1"))
                .body(
                        "items[1].summary",
                        equalTo("agreed to policy 2: debt share 0.25 instead of 0.2, window 4 instead of 6"))
                .body("items[1].role", equalTo("engineering"))
                .body("items[3].summary", equalTo("objected to policy 1: as said"))
                .body("items[4].changes.proposedPolicy.to", is(1));
    }

    @Test
    void whoProposedItDoesNotAnswerIt() {
        propose("engineering", "{\"debtShare\":0.3,\"reason\":\"x\"}");

        answer("engineering", 1, "AGREED")
                .statusCode(409)
                .body("type", equalTo("/problems/not-yours-to-decide"))
                .body("askedBy", equalTo("engineering"))
                .body("deciders", contains("product", "admin"));
        answer("viewer", 1, "AGREED").statusCode(403);
        answer("product", 2, "AGREED").statusCode(404).body("type", equalTo("/problems/policy-not-found"));
        post(as("product"), budget + "/policies/1/agreement", "{}")
                .statusCode(400)
                .body("errors.pointer", contains("/verdict"));
        post(as("product").header("If-Match", "\"0\""), budget + "/policies/1/agreement", "{\"verdict\":\"AGREED\"}")
                .statusCode(412);
        get(policy).body("debtShare", is(0.2f)).body("proposed.revision", is(1));
    }

    @Test
    void aNewerProposalSupersedesOneThatWaits() {
        propose("engineering", "{\"debtShare\":0.3,\"reason\":\"x\"}");
        propose("product", "{\"debtShare\":0.1,\"reason\":\"y\"}").body("proposed.revision", is(2));

        answer("product", 1, "AGREED")
                .statusCode(409)
                .body("type", equalTo("/problems/policy-not-proposed"))
                .body("policyStatus", equalTo("SUPERSEDED"));
        answer("engineering", 2, "AGREED").statusCode(200).body("debtShare", is(0.1f));
        get(budget + "/policies")
                .body("items.status", contains("AGREED", "SUPERSEDED"))
                .body("items[1].agreedBy", nullValue());
    }

    @Test
    void anObjectionEndsAProposalWithItsNote() {
        propose("engineering", "{\"debtShare\":0.3,\"reason\":\"x\"}");

        answer("product", 1, "OBJECTED")
                .statusCode(200)
                .body("debtShare", is(0.2f))
                .body("proposed", nullValue());

        get(budget + "/policies")
                .body("items[0].status", equalTo("OBJECTED"))
                .body("items[0].objectedBy.role", equalTo("product"))
                .body("items[0].objectedAt", notNullValue())
                .body("items[0].agreedBy", nullValue())
                .body("items[0].note", equalTo("as said"));
        answer("product", 1, "AGREED").statusCode(409).body("policyStatus", equalTo("OBJECTED"));
    }

    @Test
    void toAgreeOnceMoreChangesNothing() {
        propose("engineering", "{\"debtShare\":0.3,\"reason\":\"x\"}");
        String first = answer("product", 1, "AGREED").extract().asString();

        String second =
                answer("engineering", 1, "AGREED").statusCode(200).extract().asString();

        assertThat(second).isEqualTo(first);
        answer("product", 1, "OBJECTED").statusCode(409).body("policyStatus", equalTo("AGREED"));
    }

    @Test
    void whatAnAdminProposesIsAgreedAtOnce() {
        propose("admin", "{\"debtShare\":0.3,\"reason\":\"x\"}")
                .header("ETag", "\"1\"")
                .body("debtShare", is(0.3f))
                .body("agreedBy.role", equalTo("admin"))
                .body("proposed", nullValue());
        propose("product", "{\"debtShare\":0.4,\"reason\":\"x\"}");
        answer("admin", 2, "AGREED").statusCode(200).body("debtShare", is(0.4f));
    }

    @Test
    void whatIsAgreedForALaterDayIsUpcoming() {
        var tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        propose("engineering", "{\"debtShare\":0.3,\"effectiveOn\":\"%s\",\"reason\":\"x\"}".formatted(tomorrow))
                .body("upcoming", hasSize(0))
                .body("proposed.effectiveFrom", equalTo(tomorrow + "T00:00:00Z"));

        answer("product", 1, "AGREED")
                .statusCode(200)
                .body("debtShare", is(0.2f))
                .body("upcoming.revision", contains(1))
                .body("upcoming[0].effectiveFrom", equalTo(tomorrow + "T00:00:00Z"))
                .body("proposed", nullValue());
    }

    private ValidatableResponse propose(String role, String json) {
        return put(as(role).header("If-Match", "*"), policy, json).statusCode(200);
    }

    private ValidatableResponse answer(String role, int revision, String verdict) {
        return post(
                as(role),
                "%s/policies/%d/agreement".formatted(budget, revision),
                "{\"verdict\":\"%s\",\"note\":\"as said\"}".formatted(verdict));
    }

    private static RequestSpecification as(String role) {
        return given().header("Tandem-Role", role).header("Tandem-Actor", "somebody of " + role);
    }
}
