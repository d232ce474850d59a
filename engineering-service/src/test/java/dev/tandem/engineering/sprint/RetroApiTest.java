package dev.tandem.engineering.sprint;

import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class RetroApiTest {
    private static final String LINES =
            "{\"wentWell\":\"Pairing\",\"gotInTheWay\":\"The account came late\",\"next\":\"Ask the bank first\"}";

    private KnownProduct product;
    private String sprint;

    @BeforeEach
    void anActiveSprint() {
        product = new KnownProduct();
        var planning = new Planning(product);
        String feature = planning.feature(8);
        sprint = planning.started(10, feature, planning.debt(2));
        Planning.finish(sprint, feature);
    }

    @Test
    void eitherSideSaysHowAClosedSprintWent() {
        Planning.close(sprint).statusCode(200).body("retro", nullValue());
        String carry = carry();
        get(sprint + "/retro").statusCode(200).body("wentWell", nullValue()).body("by", nullValue());

        write(given().header("Tandem-Role", "product").header("If-Match", "*"), LINES)
                .statusCode(200)
                .body("wentWell", equalTo("Pairing"))
                .body("gotInTheWay", equalTo("The account came late"))
                .body("next", equalTo("Ask the bank first"))
                .body("by.role", equalTo("product"));
        int version = get(sprint)
                .body("retro.next", equalTo("Ask the bank first"))
                .extract()
                .path("version");
        write(given().header("Tandem-Role", "engineering").header("If-Match", "*"), LINES)
                .statusCode(200)
                .body("by.role", equalTo("product"))
                .body("version", is(version));
        write(
                        given().header("Tandem-Role", "engineering").header("If-Match", "\"" + version + "\""),
                        LINES.replace("Pairing", "Pairing every day"))
                .statusCode(200)
                .header("ETag", "\"" + (version + 1) + "\"")
                .body("by.role", equalTo("engineering"));

        get(sprint + "/history")
                .body("items[0].type", equalTo("dev.tandem.sprint.retro-written.v1"))
                .body("items[0].summary", equalTo("changed its retro"))
                .body("items[1].summary", equalTo("wrote its retro"));
        // A sprint is counted once, whatever is said of it afterwards.
        get("/products/" + product.key() + "/budget/history").body("items.size()", is(1));
        assertThat(carry()).isEqualTo(carry);
    }

    @Test
    void whatIsNotOverIsNotLookedBackOn() {
        write(given().header("If-Match", "*"), LINES)
                .statusCode(409)
                .body("type", equalTo("/problems/sprint-not-closed"))
                .body("sprintStatus", equalTo("ACTIVE"));
        get(sprint + "/retro").statusCode(200).body("closedAt", nullValue());
    }

    @Test
    void whatCannotBeTakenIsRefused() {
        Planning.close(sprint).statusCode(200);

        write(given(), LINES).statusCode(428);
        write(given().header("If-Match", "\"1\""), LINES).statusCode(412);
        write(given().header("If-Match", "*").header("Tandem-Role", "viewer"), LINES)
                .statusCode(403);
        write(given().header("If-Match", "*"), LINES.replace("Pairing", " "))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/wentWell"));
        write(given().header("If-Match", "*"), LINES.replace("Pairing", "x".repeat(2001)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/wentWell"));
        get("/sprints/00000000-0000-7000-8000-000000000000/retro").statusCode(404);
    }

    private String carry() {
        return get("/products/" + product.key() + "/budget")
                .extract()
                .jsonPath()
                .getString("carry");
    }

    private ValidatableResponse write(RequestSpecification as, String lines) {
        return put(as, sprint + "/retro", lines);
    }
}
