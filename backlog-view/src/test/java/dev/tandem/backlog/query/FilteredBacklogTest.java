package dev.tandem.backlog.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.backlog.projection.MixedBacklog;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A filtered list is the whole list without what the filter leaves out, with the same positions. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FilteredBacklogTest {
    @Inject
    MixedBacklog backlog;

    private MixedBacklog.Made made;

    @ParameterizedTest(name = "{0} features, {1} debt items, share {2}, carry {3}")
    @CsvSource({
        "60, 40, 2000, 0",
        "60, 40, 2000, 800000",
        "30, 60, 5000, -900000",
        "40, 30, 0, 0",
        "40, 30, 10000, 0",
        "0, 30, 2000, 0",
        "30, 0, 2000, 0",
        // Several sections in each lane.
        "900, 500, 3000, 100000",
        // A lane that nobody walks to its end for a few, nor for some.
        "2800, 200, 3000, 100000"
    })
    void isTheWholeListWithoutWhatIsLeftOut(int features, int debt, int share, long carry) {
        var random = new Random(features + 7L * debt + share + carry);
        made = backlog.make(random, features, debt, share, carry);
        var whole = walk(Map.of(), 200);
        var outside = itemsOutside(whole);

        for (int i = 0; i < 25; i++) {
            var filter = RandomFilter.of(random, made);
            int limit = features + debt > 200 ? 20 + random.nextInt(180) : 1 + random.nextInt(30);
            var expected = Stream.concat(whole.stream(), filter.isNamed() ? outside.stream() : Stream.empty())
                    .filter(filter::holds)
                    .toList();
            assertThat(walk(filter.parameters(), limit))
                    .as("%s by %d", filter, limit)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aCursorGoesOnWithItsOwnFilterOnly() {
        made = backlog.make(new Random(5), 20, 10, 2000, 0);
        String whole = next(Map.of("limit", "1"));
        String filtered = next(Map.of("limit", "1", "kind", "FEATURE"));

        refuses(Map.of("cursor", filtered), "cursor");
        refuses(Map.of("cursor", filtered, "kind", "BUG"), "cursor");
        refuses(Map.of("cursor", whole, "kind", "FEATURE"), "cursor");
        String key = made.key();
        made = backlog.make(new Random(5), 20, 10, 2000, 0);
        assertThat(made.key()).isNotEqualTo(key);
        refuses(Map.of("cursor", filtered, "kind", "FEATURE"), "cursor");
    }

    @Test
    void whatCannotBeIsRefusedWithWhatWouldDo() {
        made = backlog.make(new Random(5), 3, 3, 2000, 0);

        refuses(Map.of("kind", "FEATURE,TASK"), "[FEATURE, DEBT, BUG, OPS]");
        refuses(Map.of("lane", "bug"), "[FEATURE, DEBT]");
        refuses(Map.of("status", "open"), "PROPOSED");
        refuses(Map.of("progress", "SOON"), "IN_PROGRESS");
        refuses(Map.of("release", "Spring"), "an id, or none");
        refuses(Map.of("sprint", "next"), "an id, or none");
        refuses(Map.of("ready", "yes"), "true or false");
        refuses(Map.of("tag", "a,,b"), "1 to 20 values");
        refuses(Map.of("keys", "A-1,".repeat(200) + "A-1"), "1 to 200 values");
        given().queryParam("owned", "me").get(path()).then().statusCode(400);
    }

    @Test
    void aPageThatWasSeenIsNotSentAgain() {
        made = backlog.make(new Random(5), 20, 10, 2000, 0);
        var page = given().queryParam("kind", "FEATURE").get(path());

        given().queryParam("kind", "FEATURE")
                .header("If-None-Match", page.header("ETag"))
                .get(path())
                .then()
                .statusCode(304);
        assertThat(given().queryParam("kind", "FEATURE").get(path()).asString()).isEqualTo(page.asString());
        assertThat(given().queryParam("kind", "BUG").get(path()).asString()).isNotEqualTo(page.asString());
    }

    @Test
    void anItemIsFoundByItsKeyHoweverItIsWrittenAndByItsId() {
        made = backlog.make(new Random(5), 20, 10, 2000, 0);
        var first = walk(Map.of(), 200).get(0);
        String key = (String) first.get("key");

        assertThat(walk(Map.of("keys", key.toLowerCase(Locale.ROOT)), 10)).containsExactly(first);
        assertThat(walk(Map.of("keys", (String) first.get("id")), 10)).containsExactly(first);
        assertThat(walk(Map.of("q", key), 10)).contains(first);
        assertThat(walk(Map.of("keys", "NO-1"), 10)).isEmpty();
    }

    /** Each as it is read alone. */
    private List<Map<String, Object>> itemsOutside(List<Map<String, Object>> whole) {
        var inside = whole.stream().map(item -> item.get("key")).toList();
        return made.keys().stream()
                .filter(key -> !inside.contains(key))
                .map(key -> given().get(path() + "/" + key).jsonPath().<Map<String, Object>>get(""))
                .sorted(Comparator.comparing(item -> (String) item.get("key")))
                .toList();
    }

    private List<Map<String, Object>> walk(Map<String, String> filter, int limit) {
        var all = new ArrayList<Map<String, Object>>();
        String cursor = null;
        do {
            var request = given().queryParams(filter).queryParam("limit", limit);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(path())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            cursor = page.getString("next");
        } while (cursor != null);
        return all;
    }

    private String next(Map<String, String> parameters) {
        return given().queryParams(parameters).get(path()).jsonPath().getString("next");
    }

    private void refuses(Map<String, String> parameters, String reason) {
        given().queryParams(parameters)
                .get(path())
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("detail", containsString(reason));
    }

    private String path() {
        return "/api/v1/products/" + made.key() + "/backlog";
    }
}
