package dev.tandem.engineering.forecast;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The technical roadmap, as engineering writes it: what debt serves, and what it would do for features. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class EffectApiTest {
    private KnownProduct product;

    @BeforeEach
    void aTeamThatDoesTenPointsAFortnight() {
        product = new KnownProduct();
        SprintsOfTests.record(product.id(), RecordedSprints.closed(10, 10, 10));
    }

    @Test
    void debtSaysHowManyFeaturesItMakesFaster() {
        String first = estimated(product.feature(), 10);
        String second = estimated(product.feature(), 6);
        String debt = debt("\"expedite\":true,\"affects\":[\"%s\",\"%s\"],\"relief\":0.5".formatted(first, second));
        estimated(debt, 2);
        awaitField("/products/" + product.key() + "/backlog/" + debt, "estimated", true);

        get("/debt/" + debt + "/effect?runs=200")
                .statusCode(200)
                .body("status", equalTo("FORECAST"))
                .body("points", is(2))
                .body("saves", is(8))
                .body("faster", is(1))
                .body("features.key", contains(first, second))
                .body("features.with.p85.sprint", contains(1, 1))
                .body("features.without.p85.sprint", contains(1, 2));
    }

    @Test
    void debtThatIsDoneHasNoEffectLeft() {
        String debt = debt("\"affects\":[]");
        post("/debt/" + debt + "/transitions", "{\"to\":\"DONE\"}").statusCode(200);
        awaitField("/products/" + product.key() + "/backlog/" + debt, "status", "DONE");

        get("/debt/" + debt + "/effect").statusCode(409).body("type", equalTo("/problems/item-not-open"));
        get("/debt/NONE-D1/effect").statusCode(404).body("type", equalTo("/problems/debt-not-found"));
        get("/debt/" + debt + "/effect?runs=1").statusCode(400).body("parameter", equalTo("runs"));
    }

    @Test
    void debtServesAnInitiativeAndGoesOutWithARelease() {
        UUID release = product.release("Spring", "2090-03-01");
        UUID initiative = product.initiative("Off the old gateway");
        product.feature();

        String debt =
                debt("\"owner\":\"Erin\",\"initiativeId\":\"%s\",\"releaseId\":\"%s\"".formatted(initiative, release));

        get("/debt/" + debt)
                .body("owner", equalTo("Erin"))
                .body("initiativeId", equalTo(initiative.toString()))
                .body("releaseId", equalTo(release.toString()));
        awaitField("/products/" + product.key() + "/backlog/" + debt, "release.name", "Spring");
        get("/products/" + product.key() + "/backlog/" + debt).body("owner", equalTo("Erin"));
        for (String filter : new String[] {"owner=Erin", "initiative=" + initiative, "release=" + release}) {
            get("/products/" + product.key() + "/debt?" + filter).body("items.key", contains(debt));
        }
        get("/products/" + product.key() + "/debt?release=x").statusCode(400).body("parameter", equalTo("release"));
    }

    @Test
    void anInitiativeOrReleaseThatIsNotKnownIsNamed() {
        String debt = debt("\"affects\":[]");

        for (String field : new String[] {"initiativeId", "releaseId"}) {
            patch("/debt/" + debt, "{\"%s\":\"%s\"}".formatted(field, UUID.randomUUID()))
                    .statusCode(404)
                    .body("type", equalTo("/problems/item-not-known-yet"))
                    .body("pointer", equalTo("/" + field));
        }
    }

    private String debt(String more) {
        return post(
                        "/products/" + product.key() + "/debt",
                        "{\"title\":\"The old gateway\",\"consequence\":\"It ends in March\",%s}".formatted(more))
                .statusCode(201)
                .extract()
                .path("key");
    }

    private String estimated(String item, int points) {
        put(given(), "/items/" + item + "/estimate", "{\"points\":%d}".formatted(points))
                .statusCode(201);
        awaitField("/products/" + product.key() + "/backlog/" + item, "estimated", true);
        return item;
    }
}
