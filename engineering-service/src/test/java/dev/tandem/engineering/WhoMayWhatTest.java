package dev.tandem.engineering;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.testing.BackingServices;
import dev.tandem.testing.BearerTokens;
import dev.tandem.testing.WhoMayWhat;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens of one product, beside another. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@TestProfile(WhoMayWhatTest.Checked.class)
class WhoMayWhatTest {
    public static final class Checked implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return BearerTokens.configurationByProduct();
        }
    }

    private static NamedThings own;
    private static NamedThings other;

    @BeforeEach
    void twoProducts() {
        if (own == null) {
            WhoMayWhat.askAsAdmin();
            own = new NamedThings();
            other = new NamedThings();
        }
        WhoMayWhat.askAsNobody();
    }

    @AfterEach
    void asBefore() {
        WhoMayWhat.askAsNobody();
    }

    @Test
    void everyOperationAsksForItsRolesAndReachesNoOtherProduct() throws Exception {
        var cells = WhoMayWhat.of(own.byKey(), List.of(other.byKey(), other.byId()));

        cells.whatIsForeignIsThere();
        cells.nothingForeignIsBelowWhatIsOnesOwn();
        cells.listsShowAPart(other.words());
        cells.everyCellIsAsTheDocumentSays();
    }

    /** As for one that there is not: nobody learns by it that it is there. */
    @Test
    void aBodyThatNamesAnItemOfAnotherProductNamesNothing() {
        String product = "/api/v1/products/" + own.byKey().get("product");
        for (String item : List.of(
                other.byKey().get("item"),
                other.byId().get("item"),
                other.byKey().get("debt"))) {
            caller().contentType("application/json")
                    .body("{\"item\":\"%s\"}".formatted(item))
                    .post(own.plannedSprint() + "/items")
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/item-not-known-yet"));
            caller().contentType("application/json")
                    .body("{\"estimates\":[{\"item\":\"%s\",\"points\":3}]}".formatted(item))
                    .post(product + "/estimates")
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/item-not-known-yet"));
        }
        caller().contentType("application/json")
                .body("{\"title\":\"t\",\"consequence\":\"c\",\"affects\":[\"%s\"]}"
                        .formatted(other.byKey().get("item")))
                .post(product + "/debt")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/item-not-known-yet"));
    }

    private static RequestSpecification caller() {
        return given().auth()
                .oauth2(BearerTokens.forProducts(List.of(own.byKey().get("product")), "erin", "engineering"));
    }
}
