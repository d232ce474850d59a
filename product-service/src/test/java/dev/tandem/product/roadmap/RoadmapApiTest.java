package dev.tandem.product.roadmap;

import static dev.tandem.product.AProduct.transition;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
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

    private static String id(String path, String body) {
        return post(path, body).statusCode(201).extract().path("id");
    }
}
