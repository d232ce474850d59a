package dev.tandem.engineering.imports;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.upload;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@TestProfile(EngineeringImportTest.Impatient.class)
class EngineeringImportTest {
    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tandem.imports.timeout", "2s");
        }
    }

    private static final String FILE = """
            Issue key,Summary,Issue Type,Story Points
            OLD-1,Refunds,Story,8
            OLD-2,Old gateway,Technical Debt,2
            OLD-3,No points,Story,
            OLD-4,Large,Story,XL
            OLD-5,Broken login,Technical Debt,13
            """;

    private KnownProduct product;

    @BeforeEach
    void aNewProduct() {
        product = new KnownProduct();
    }

    @Test
    void debtBecomesDebtAndPointsBecomeEstimatesOfWhatCameFromTheFile() {
        product.feature("OLD-1");
        product.feature("OLD-3");

        imported(FILE, "")
                .body("taken", is(3))
                .body("skipped", is(1))
                .body("refused.line", contains(5))
                .body("refused.reason", contains(containsString("XL")));

        get("/products/" + product.key() + "/debt")
                .body("items.title", contains("Old gateway", "Broken login"))
                .body("items.estimate.points", contains(2, 13))
                .body("items[0].consequence", containsString("OLD-2"));
        get("/items/" + product.key() + "-1/estimate").body("points", is(8));
        // What has no estimate is placed with the lower median of 2, 8 and 13 from now on.
        awaitField("/products/" + product.key() + "/backlog/" + product.key() + "-2", "points", 8);

        imported(FILE, "").body("taken", is(0)).body("unchanged", is(3));
    }

    @Test
    void pointsWaitForAFeatureThatIsStillOnItsWay() {
        String location = accepted(FILE, "");
        awaitField(location, "waiting", 1);

        product.feature("OLD-1");

        awaitField(location, "status", "DONE");
        get(location).body("taken", is(3)).body("waiting", is(0));
    }

    @Test
    void aFeatureThatNeverComesIsRefusedInTheEnd() {
        imported(FILE, "").body("taken", is(2)).body("refused", hasSize(2)).body("refused.line", contains(5, 2));
    }

    @Test
    void whatCountsAsDebtCanBeSaid() {
        imported(
                        "key,title,type,points\n1,Login fails,Bug,3\n2,On-call,Operations,1\n",
                        "?debt-type=Bug&debt-type=operations&system=linear")
                .body("taken", is(2));

        get("/products/" + product.key() + "/debt")
                .body("items.kind", contains("BUG", "OPS"))
                .body("items[0].externalRefs[0].system", equalTo("linear"));
    }

    @Test
    void whatIsAFeatureHereAlreadyStaysSoWhateverCountsAsDebtThisTime() {
        product.feature("OLD-1");
        product.feature("OLD-3");

        imported(FILE, "?debt-type=Story")
                .body("taken", is(1))
                .body("unchanged", is(1))
                .body("refused.line", contains(5, 3, 6));

        get("/products/" + product.key() + "/debt").body("items", hasSize(0));
        get("/items/" + product.key() + "-1/estimate").body("points", is(8));
    }

    @Test
    void whatIsDebtHereAlreadyStaysSoWhateverCountsAsDebtThisTime() {
        product.feature("OLD-1");
        product.feature("OLD-3");
        imported(FILE, "").body("taken", is(3));

        imported(FILE, "?debt-type=Nothing").body("taken", is(0)).body("unchanged", is(3));

        get("/products/" + product.key() + "/debt").body("items", hasSize(2));
    }

    @Test
    void thePriorityOfATrackerBecomesTheSeverity() {
        imported(
                        "key,title,type,Priority\n1,a,Debt,Low\n2,b,Debt,Blocker\n3,c,Debt,Major\n4,d,Debt,\n5,e,Debt,Odd\n",
                        "")
                .body("taken", is(5));

        get("/products/" + product.key() + "/debt")
                .body("items.severity", contains("LOW", "CRITICAL", "HIGH", "MEDIUM", "MEDIUM"));
    }

    private ValidatableResponse imported(String csv, String query) {
        String location = accepted(csv, query);
        awaitField(location, "status", "DONE");
        return get(location);
    }

    private String accepted(String csv, String query) {
        String location = upload("/products/" + product.key() + "/imports" + query, csv)
                .statusCode(202)
                .extract()
                .header("Location");
        return URI.create(location).getPath().substring("/api/v1".length());
    }
}
