package dev.tandem.engineering;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import dev.tandem.testing.BackingServices;
import dev.tandem.testing.RowsHolding;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ErasureTest {
    private static final String NAME = "Zora Quill";

    @Inject
    AgroalDataSource database;

    @AfterEach
    void anybodyAgain() {
        RestAssured.requestSpecification = null;
    }

    @Test
    void nothingKnowsTheNameAnyMore() throws SQLException {
        var product = new KnownProduct();
        RestAssured.requestSpecification =
                new RequestSpecBuilder().addHeader("Tandem-Actor", NAME).build();
        String change = doEverythingThatIsSigned(product);
        anybodyAgain();
        awaitField("/products/" + product.key() + "/activity?limit=1", "items[0].actor", NAME);
        assertThat(RowsHolding.text(database, NAME)).isNotEmpty();

        String pseudonym = post("/operations/erasures", "{\"person\":\"%s\"}".formatted(NAME))
                .statusCode(200)
                .body("history", greaterThan(5))
                .body("changed", greaterThan(1))
                .extract()
                .path("pseudonym");

        get(change).body("requestedBy.name", is(pseudonym)).body("decidedBy.name", is(pseudonym));
        await().untilAsserted(() -> assertThat(RowsHolding.text(database, NAME)).isEmpty());
    }

    /** @return the path of a change of scope that was asked for and decided */
    private static String doEverythingThatIsSigned(KnownProduct product) {
        var planning = new Planning(product);
        String sprint = planning.sprint(9, planning.feature(8), planning.debt(2));
        Planning.start(sprint, "The audit is in May").statusCode(200);
        String urgent = planning.feature(3);
        String id = post(given().header("Tandem-Role", "product"), sprint + "/scope-changes", """
                        {"whatChanged":"The deadline moved","add":["%s"],"remove":[],"timelineImpact":"none",
                         "qualityImpact":"none","recommendation":"do it","tradeoff":"The regulator asks for it"}""".formatted(urgent))
                .statusCode(201)
                .extract()
                .path("id");
        String change = sprint + "/scope-changes/" + id;
        post(
                        given().header("Tandem-Role", "engineering"),
                        change + "/decision",
                        "{\"decision\":\"ACCEPT\",\"reason\":\"x\"}")
                .statusCode(200);
        post(sprint + "/close", "{}").statusCode(200);
        put(
                        given().header("If-Match", "*"),
                        sprint + "/retro",
                        "{\"wentWell\":\"Pairing\",\"gotInTheWay\":\"The account\",\"next\":\"Ask first\"}")
                .statusCode(200);
        String debt = planning.debt(1);
        String question = post("/items/" + debt + "/comments", "{\"text\":\"Who pays?\",\"question\":true}")
                .statusCode(201)
                .extract()
                .path("id");
        post("/comments/" + question + "/answers", "{\"text\":\"We do\"}").statusCode(201);
        post("/comments/" + question + "/withdraw", "").statusCode(200);
        put(
                        given().header("If-Match", "*"),
                        "/items/" + urgent + "/feasibility",
                        "{\"verdict\":\"RISKY\",\"note\":\"No sandbox\"}")
                .statusCode(200);
        String budget = "/products/" + product.key() + "/budget";
        put(
                        given().header("Tandem-Role", "product").header("If-Match", "*"),
                        budget + "/policy",
                        "{\"debtShare\":0.25,\"windowSprints\":4,\"reason\":\"x\"}")
                .statusCode(200);
        post(
                        given().header("Tandem-Role", "engineering"),
                        budget + "/policies/1/agreement",
                        "{\"verdict\":\"AGREED\",\"note\":\"as said\"}")
                .statusCode(200);
        return change;
    }
}
