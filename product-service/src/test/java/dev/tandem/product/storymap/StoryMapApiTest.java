package dev.tandem.product.storymap;

import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class StoryMapApiTest {
    private static final String MAP = """
            {"activities":[{"title":"Pay","steps":[{"title":"Enter the card"},{"title":"See that it worked"}]}]}""";

    private AProduct product;

    @BeforeEach
    void aProduct() {
        product = new AProduct();
    }

    @Test
    void aStepShowsItsFeaturesByReleaseTheSoonestFirst() {
        get(map()).statusCode(200).header("ETag", equalTo("\"0\"")).body("activities", empty());
        String step = arrange("0", MAP)
                .statusCode(200)
                .body("version", equalTo(1))
                .extract()
                .path("activities[0].steps[0].id");
        String autumn = release("Autumn", "2027-10-01");
        String spring = release("Spring", "2027-04-01");
        String on = "\"stepId\":\"%s\"".formatted(step);
        String later = product.feature("Later", on);
        String second = product.feature("Second", on + ",\"releaseId\":\"%s\"".formatted(autumn));
        String first = product.feature("First", on + ",\"releaseId\":\"%s\"".formatted(spring));

        get(map())
                .body("activities[0].steps[0].slices.release.name", contains("Spring", "Autumn"))
                .body("activities[0].steps[0].slices[0].features.key", contains(first))
                .body("activities[0].steps[0].slices[1].features.key", contains(second))
                .body("activities[0].steps[0].slices[2].features.key", contains(later))
                .body("activities[0].steps[0].slices[2].release", nullValue())
                .body("activities[0].steps[1].slices", empty());
        get(map() + "/history").body("items.type", contains("dev.tandem.story-map.edited.v1"));
    }

    @Test
    void aStepThatFeaturesHangOnStays() {
        String step = arrange("0", MAP).extract().path("activities[0].steps[1].id");
        String feature = product.feature("Tell them", "\"stepId\":\"%s\"".formatted(step));

        arrange("1", "{\"activities\":[]}")
                .statusCode(409)
                .body("type", equalTo("/problems/still-in-use"))
                .body("by", contains(feature))
                .body("count", equalTo(1));

        patch("/features/" + feature, "{\"stepId\":null}").statusCode(200);
        arrange("1", "{\"activities\":[]}").statusCode(200).body("activities", empty());
        patch("/features/" + feature, "{\"stepId\":\"%s\"}".formatted(step))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/stepId"));
    }

    @Test
    void whoArrangesHasReadWhatIsThereAndIsOfProduct() {
        put(given(), map(), MAP).statusCode(428);
        arrange("7", MAP).statusCode(412);
        put(given().header("Tandem-Role", "engineering").header("If-Match", "*"), map(), MAP)
                .statusCode(403);
        arrange("0", "{\"activities\":[{\"title\":\" \"}]}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/activities/0/title"));
        get(given().header("Tandem-Role", "engineering"), map()).statusCode(200);
    }

    @Test
    void aMapGoesWithItsProductOnceItIsEmpty() {
        arrange("0", MAP).statusCode(200);
        delete(product.path("")).statusCode(409).body("contents.activities", equalTo(1));
        arrange("1", "{\"activities\":[]}").statusCode(200);

        delete(product.path("")).statusCode(204);
    }

    private String map() {
        return product.path("/story-map");
    }

    private ValidatableResponse arrange(String version, String body) {
        return put(given().header("If-Match", "\"" + version + "\""), map(), body);
    }

    private String release(String name, String targetOn) {
        return post(product.path("/releases"), "{\"name\":\"%s\",\"targetOn\":\"%s\"}".formatted(name, targetOn))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
