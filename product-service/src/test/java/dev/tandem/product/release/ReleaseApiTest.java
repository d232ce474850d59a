package dev.tandem.product.release;

import static dev.tandem.product.AProduct.transition;
import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ReleaseApiTest {
    private static final String WHY =
            "\"whatChanged\":\"x\",\"timelineImpact\":\"a week\",\"qualityImpact\":\"none\",\"recommendation\":\"take it\"";

    private AProduct product;

    @BeforeEach
    void aNewProduct() {
        product = new AProduct();
    }

    @Test
    void aCommitIsRefusedNamingWhatIsNotEstimated() {
        String release = release("Spring");
        post("/releases/" + release + "/commit", "{}").statusCode(409).body("type", equalTo("/problems/release-empty"));
        String a = feature("a", release);
        String b = feature("b", release);
        String c = feature("c", release);
        product.estimate(a, 3);

        post("/releases/" + release + "/commit", "{}")
                .statusCode(409)
                .body("type", equalTo("/problems/release-not-ready"))
                .body("features.feature", contains(b, c));

        product.estimate(b, 5);
        transition(c, "DROPPED").statusCode(200);
        post("/releases/" + release + "/commit", "{}")
                .statusCode(200)
                .body("status", equalTo("COMMITTED"))
                .body("commitment.points", is(8))
                .body("commitment.features.key", contains(a, b))
                .body("commitment.by", equalTo("admin"));
        awaitField(product.path("/backlog/" + a), "release.name", "Spring");
    }

    @Test
    void aReleaseIsSentAgainWhenItsFeaturesAreFurther() {
        String path = "/releases/" + release("Spring");
        String empty = get(path).header("ETag", "\"1\"").extract().header("ETag");
        String feature = feature("a", path.substring("/releases/".length()));
        String withOne = get(given().header("If-None-Match", empty), path)
                .statusCode(200)
                .extract()
                .header("ETag");

        get(given().header("If-None-Match", withOne), path).statusCode(304);
        product.estimate(feature, 3);

        get(given().header("If-None-Match", withOne), path).statusCode(200).body("progress.points", is(3));
    }

    @Test
    void theScopeOfACommittedReleaseChangesOnlyOpenly() {
        String release = release("Spring");
        String a = feature("a", release);
        String b = product.feature("b");
        product.estimate(a, 3);
        post("/releases/" + release + "/commit", "{}").statusCode(200);

        String intoRelease = "{\"releaseId\":\"%s\"}".formatted(release);
        for (var refused : List.of(
                patch("/features/" + a, "{\"releaseId\":null}"),
                patch("/features/" + b, intoRelease),
                transition(a, "DROPPED"),
                delete("/features/" + a),
                delete("/releases/" + release),
                post("/releases/" + release + "/commit", "{}"))) {
            refused.statusCode(409)
                    .body("type", equalTo("/problems/release-committed"))
                    .body("href", equalTo("/api/v1/releases/" + release + "/scope-changes"));
        }
        scopeChange(release, "\"add\":[\"%s\"]".formatted(b))
                .statusCode(409)
                .body("type", equalTo("/problems/release-not-ready"))
                .body("features.feature", contains(b));

        product.estimate(b, 5);
        scopeChange(release, "\"add\":[\"%s\"],\"remove\":[\"%s\"]".formatted(b, a))
                .statusCode(201)
                .body("number", is(1))
                .body("added.key", contains(b))
                .body("removed[0].points", is(3));

        get("/features/" + b).body("releaseId", equalTo(release));
        get("/features/" + a).body("releaseId", nullValue());
        get("/releases/" + release + "/history")
                .body("items[0].changes.lastScopeChange.to.timelineImpact", equalTo("a week"));
        get("/releases/" + release)
                .body("scopeChanges", is(1))
                .body("commitment.features.key", contains(a))
                .body("progress.points", is(5));
        get("/releases/" + release + "/scope-changes").body("items.timelineImpact", contains("a week"));
        get("/releases/" + release + "/history")
                .body(
                        "items.type",
                        contains(
                                "dev.tandem.release.scope-changed.v1",
                                "dev.tandem.release.committed.v1",
                                "dev.tandem.release.created.v1"));
    }

    @Test
    void aScopeChangeSaysAllThatItMeansAndNamesItsFeaturesRightly() {
        String release = release("Spring");
        String a = feature("a", release);
        String b = product.feature("b");
        product.estimate(a, 3);
        scopeChange(release, "\"add\":[\"%s\"]".formatted(b))
                .statusCode(409)
                .body("type", equalTo("/problems/release-not-committed"));
        post("/releases/" + release + "/commit", "{}").statusCode(200);

        post("/releases/" + release + "/scope-changes", "{\"add\":[\"%s\"],\"whatChanged\":\" \"}".formatted(b))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/whatChanged", "/timelineImpact", "/qualityImpact", "/recommendation"));
        scopeChange(release, "\"add\":[]").statusCode(400).body("errors[0].pointer", equalTo(""));
        scopeChange(release, "\"add\":[\"%s\"],\"remove\":[\"%s\"]".formatted(a, b))
                .statusCode(400)
                .body("errors.pointer", contains("/add/0", "/remove/0"));
        scopeChange(release, "\"add\":[\"NONE-1\"]").statusCode(400).body("errors[0].pointer", equalTo("/add/0"));
    }

    @Test
    void aReleaseIsNamedOnceAndKeptWhileItHasFeatures() {
        String release = release("Spring");
        String other = release("Summer");
        String a = feature("a", release);

        post(product.path("/releases"), "{\"name\":\"Spring\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/release-name-taken"))
                .body("name", equalTo("Spring"));
        patch("/releases/" + other, "{\"name\":\"Spring\"}").statusCode(409);
        patch("/releases/" + release, "{\"targetOn\":\"2027-05-01\"}")
                .statusCode(200)
                .body("name", equalTo("Spring"));
        delete("/releases/" + release)
                .statusCode(409)
                .body("type", equalTo("/problems/still-in-use"))
                .body("by", contains(a));
        delete("/releases/" + other).statusCode(204);
        get("/releases/" + other).statusCode(404).body("type", equalTo("/problems/release-not-found"));
        get(product.path("/releases"))
                .body("items.name", contains("Spring"))
                .body("items[0].progress.unestimated", is(1));
        get(product.path("/releases?status=PLANNED")).body("items.name", contains("Spring"));
        get(product.path("/releases?status=COMMITTED")).body("items.name", empty());
    }

    @Test
    void aScopeChangeTakesNothingOutOfAnotherCommittedReleaseAndNothingDroppedIn() {
        String spring = release("Spring");
        String summer = release("Summer");
        String a = feature("a", spring);
        String b = feature("b", summer);
        String dropped = product.feature("c");
        product.estimate(a, 3);
        product.estimate(b, 3);
        transition(dropped, "DROPPED").statusCode(200);
        post("/releases/" + spring + "/commit", "{}").statusCode(200);
        post("/releases/" + summer + "/commit", "{}").statusCode(200);

        scopeChange(spring, "\"add\":[\"%s\"]".formatted(b))
                .statusCode(409)
                .body("type", equalTo("/problems/release-committed"))
                .body("release", equalTo(summer));
        scopeChange(spring, "\"add\":[\"%s\"]".formatted(dropped))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/add/0"));
        get("/features/" + b).body("releaseId", equalTo(summer));
    }

    @Test
    void aDroppedFeatureLeavesItsRelease() {
        String spring = release("Spring");
        String a = feature("a", spring);
        String b = feature("b", spring);
        product.estimate(a, 3);

        transition(b, "DROPPED").statusCode(200).body("releaseId", nullValue());
        post("/releases/" + spring + "/commit", "{}").statusCode(200);

        transition(b, "PROPOSED").statusCode(200);
        delete("/features/" + b).statusCode(204);
    }

    @Test
    void scopeChangesThatSwapFeaturesAtOnceDoNotWaitForEachOther() {
        String spring = release("Spring");
        String a = feature("a", spring);
        String b = product.feature("b");
        product.estimate(a, 3);
        product.estimate(b, 3);
        post("/releases/" + spring + "/commit", "{}").statusCode(200);

        var statuses = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> i % 2 == 0 ? List.of(a, b) : List.of(b, a))
                .map(pair -> scopeChange(
                                spring, "\"add\":[\"%s\"],\"remove\":[\"%s\"]".formatted(pair.get(0), pair.get(1)))
                        .extract()
                        .statusCode())
                .toList();

        assertThat(statuses).allMatch(status -> status == 201 || status == 400).contains(201);
        get("/releases/" + spring).body("progress.features", is(1));
    }

    private String release(String name) {
        return post(product.path("/releases"), "{\"name\":\"%s\"}".formatted(name))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String feature(String title, String release) {
        return product.feature(title, "\"releaseId\":\"%s\"".formatted(release));
    }

    private static ValidatableResponse scopeChange(String release, String which) {
        return post("/releases/" + release + "/scope-changes", "{%s,%s}".formatted(WHY, which));
    }
}
