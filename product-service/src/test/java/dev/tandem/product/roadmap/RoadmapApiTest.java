package dev.tandem.product.roadmap;

import static dev.tandem.product.AProduct.transition;
import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class RoadmapApiTest {
    @Test
    void theRoadmapReadsFromGoalsToFeaturesWithTheirProgress() {
        var product = new AProduct();
        String goal = id(product.path("/goals"), "{\"title\":\"More visitors pay\",\"targetOn\":\"2027-12-31\"}");
        String initiative =
                id(product.path("/initiatives"), "{\"title\":\"Every way\",\"goalId\":\"%s\"}".formatted(goal));
        id(product.path("/initiatives"), "{\"title\":\"Alone\"}");
        String later = id(product.path("/releases"), "{\"name\":\"Later\"}");
        String soon = id(product.path("/releases"), "{\"name\":\"Soon\",\"targetOn\":\"2027-03-01\"}");
        String a = product.feature("a", "\"initiativeId\":\"%s\",\"releaseId\":\"%s\"".formatted(initiative, later));
        String b = product.feature("b", "\"initiativeId\":\"%s\",\"releaseId\":\"%s\"".formatted(initiative, soon));
        String c = product.feature("c", "\"goalId\":\"%s\"".formatted(goal));
        String d = product.feature("d", "\"releaseId\":\"%s\"".formatted(soon));
        String dropped = product.feature("e", "\"goalId\":\"%s\"".formatted(goal));
        transition(dropped, "DROPPED").statusCode(200);
        product.feature("in no plan");
        product.estimate(a, 3);
        product.finish(b, 5);

        get(product.path("/roadmap"))
                .statusCode(200)
                .body("goals.title", contains("More visitors pay"))
                .body("goals[0].targetOn", equalTo("2027-12-31"))
                .body("goals[0].work.features", is(3))
                .body("goals[0].work.points", is(8))
                .body("goals[0].work.donePoints", is(5))
                .body("goals[0].initiatives.title", contains("Every way"))
                .body("goals[0].initiatives[0].releases.name", contains("Soon", "Later"))
                .body("goals[0].initiatives[0].releases[0].features.key", contains(b))
                .body("goals[0].initiatives[0].releases[0].features[0].progress", equalTo("DONE"))
                .body("goals[0].releases[0].name", nullValue())
                .body("goals[0].releases[0].features.key", contains(c))
                .body("initiatives.title", contains("Alone"))
                .body("releases.name", contains("Soon"))
                .body("releases[0].features.key", contains(d));
        get("/products/NOWHERE/roadmap").statusCode(404);
    }

    @Test
    void debtStandsBesideTheFeaturesWithWhoAnswersForItAndTheReleasesDates() {
        var product = new AProduct();
        String initiative = post(
                        given().header("Tandem-Role", "engineering"),
                        product.path("/initiatives"),
                        "{\"title\":\"Off the old gateway\",\"kind\":\"TECHNICAL\"}")
                .statusCode(201)
                .extract()
                .path("id");
        String release = id(product.path("/releases"), "{\"name\":\"Spring\",\"targetOn\":\"2090-03-01\"}");
        String feature = product.feature("a", "\"releaseId\":\"%s\"".formatted(release));
        String debt = product.key() + "-D1";
        product.plannedDebt(debt, initiative, release, feature);
        product.forecast(release, "2090-02-14", "2090-03-14");
        awaitField("/releases/" + release, "health", "AT_RISK");

        get(product.path("/roadmap"))
                .body("initiatives.kind", contains("TECHNICAL"))
                .body("initiatives[0].work.debt", is(1))
                .body("initiatives[0].work.features", is(0))
                .body("initiatives[0].releases[0].name", equalTo("Spring"))
                .body("initiatives[0].releases[0].health", equalTo("AT_RISK"))
                .body("initiatives[0].releases[0].p85", equalTo("2090-03-14"))
                .body("initiatives[0].releases[0].debt.key", contains(debt))
                .body("initiatives[0].releases[0].debt.owner", contains("Erin"))
                .body("releases[0].features.key", contains(feature));
        get("/features/" + feature + "?expand=affectedBy")
                .body("expanded.affectedBy.key", contains(debt))
                .body("expanded.affectedBy.effect", contains("/api/v1/debt/" + debt + "/effect"));
        delete("/initiatives/" + initiative)
                .statusCode(409)
                .body("type", equalTo("/problems/still-in-use"))
                .body("by", contains(debt));
        patch(
                        given().header("Tandem-Role", "product").header("If-Match", "*"),
                        "/initiatives/" + initiative,
                        "{\"title\":\"Mine\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/not-your-side"))
                .body("side", equalTo("ENGINEERING"));
    }

    private static String id(String path, String body) {
        return post(path, body).statusCode(201).extract().path("id");
    }
}
