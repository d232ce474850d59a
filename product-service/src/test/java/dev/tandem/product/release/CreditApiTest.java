package dev.tandem.product.release;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class CreditApiTest {
    private AProduct product;
    private String feature;
    private String release;

    @BeforeEach
    void aPromisedFeatureThatManyWorkedOn() {
        product = new AProduct("[\"DEFINED\"]");
        feature = product.definedFeature("Pay by card");
        patch("/features/" + feature, "{\"owner\":\"Paula\",\"rolloutOwner\":\"Rosa\"}")
                .statusCode(200);
        post(
                        given().header("Tandem-Role", "engineering").header("Tandem-Actor", "Erin"),
                        "/features/" + feature + "/acceptance-criteria",
                        "{\"text\":\"A provider that is away is told\"}")
                .statusCode(201);
        for (String each : get("/features/" + feature).extract().<List<String>>path("acceptanceCriteria.id")) {
            post("/features/" + feature + "/acceptance-criteria/" + each + "/tick", "{\"met\":true}")
                    .statusCode(200);
        }
        String decision = post(product.path("/decisions"), """
                        {"goal":"Cards","decisionNeeded":"Whose form?","dueAt":"2099-01-01T00:00:00Z","items":["%s"],
                         "options":[{"name":"A","tradeoffs":"a week"},{"name":"B","tradeoffs":"six weeks"}]}""".formatted(feature))
                .statusCode(201)
                .extract()
                .path("id");
        post(
                        given().header("Tandem-Role", "product").header("Tandem-Actor", "Dora"),
                        "/decisions/" + decision + "/decide",
                        "{\"option\":\"A\",\"why\":\"a week counts more\"}")
                .statusCode(200);
        release = post(product.path("/releases"), "{\"name\":\"Spring\"}")
                .statusCode(201)
                .body("credits", empty())
                .extract()
                .path("id");
        patch("/features/" + feature, "{\"releaseId\":\"%s\"}".formatted(release))
                .statusCode(200);
        product.built(feature, "Eve", "Bill");
        AProduct.transition(feature, "COMMITTED").statusCode(200);
        post("/releases/" + release + "/commit", "{}").statusCode(200).body("credits", empty());
        AProduct.transition(feature, "SHIPPED").statusCode(200);
    }

    @Test
    void aReleaseThatIsOutTellsWhoDidWhat() {
        ship().statusCode(200);

        assertThat(credits())
                .contains(
                        "Paula OWNED [%s]".formatted(feature),
                        "Rosa ROLLED_OUT [%s]".formatted(feature),
                        "Erin SPECIFIED [%s]".formatted(feature),
                        "Dora DECIDED [%s]".formatted(feature),
                        "Eve ESTIMATED [%s]".formatted(feature),
                        "Bill BUILT [%s]".formatted(feature))
                .anyMatch(each -> each.endsWith(" PROPOSED [%s]".formatted(feature)));
        get("/releases/" + release + "/history").body("items[0].type", is("dev.tandem.release.shipped.v1"));
    }

    @Test
    void whatChangesLaterAltersNothingOfIt() {
        ship().statusCode(200);
        var before = credits();

        patch("/features/" + feature, "{\"owner\":\"Somebody else\"}").statusCode(200);

        assertThat(credits()).isEqualTo(before).doesNotContain("Somebody else OWNED [%s]".formatted(feature));
    }

    @Test
    void debtThatGoesOutWithItIsCredited() {
        product.doneDebt(product.key() + "-D1", UUID.randomUUID(), release);
        awaitField(product.path("/backlog/" + product.key() + "-D1"), "status", "DONE");

        ship().statusCode(200);

        assertThat(credits()).contains("Erin OWNED [%s-D1]".formatted(product.key()));
    }

    private ValidatableResponse ship() {
        return post("/releases/" + release + "/ship", "{}");
    }

    private List<String> credits() {
        return get("/releases/" + release).extract().jsonPath().<Map<String, Object>>getList("credits").stream()
                .map(each -> "%s %s %s".formatted(each.get("who"), each.get("did"), each.get("items")))
                .toList();
    }
}
