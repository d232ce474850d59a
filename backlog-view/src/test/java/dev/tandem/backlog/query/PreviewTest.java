package dev.tandem.backlog.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.backlog.projection.MixedBacklog;
import dev.tandem.model.lane.RankRequest;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a preview tells is what comes of the command that it names. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PreviewTest {
    @Inject
    MixedBacklog backlog;

    @Inject
    RankedPlaces places;

    private MixedBacklog.Made made;

    @ParameterizedTest(name = "{0} features, {1} debt items, share {2}, carry {3}, {4} drops")
    @CsvSource({
        "30, 20, 2000, 0, 40",
        "20, 30, 5000, -900000, 30",
        "30, 12, 2000, 900000, 30",
        "15, 10, 0, 0, 15",
        "15, 10, 10000, 0, 15",
        "0, 15, 2000, 0, 10",
        "15, 0, 2000, 0, 10",
        // Several sections in each lane.
        "700, 400, 3000, 100000, 20"
    })
    void tellsWhatTheCommandWillDo(int features, int debt, int share, long carry, int drops) {
        var random = new Random(features + 7L * debt + share + carry);
        made = backlog.make(random, features, debt, share, carry);
        var order = order();
        for (int i = 0; i < drops; i++) {
            var drop = drop(random, order);
            var told = preview(drop).statusCode(200).extract().jsonPath();
            String item = told.getString("item");

            String rank = backlog.rank(made, item, command(told));
            Long early = places.of(made.id(item), rank);
            backlog.arrive(made, item);
            var after = order();

            assertThat(told.getLong("from")).as("%s", drop).isEqualTo(order.indexOf(item) + 1L);
            assertThat(told.getLong("position")).as("%s", drop).isEqualTo(after.indexOf(item) + 1L);
            assertThat(early).as("%s", drop).isEqualTo(after.indexOf(item) + 1L);
            assertThat(places.of(made.id(item), rank)).as("%s", drop).isEqualTo(early);
            assertMoved(told, order, after);
            assertThat(shareAt(told.getLong("position")))
                    .as("%s", drop)
                    .isEqualTo(told.getObject("share.after", Double.class));
            order = after;
        }
    }

    private void assertMoved(JsonPath told, List<String> before, List<String> after) {
        var moved = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < after.size(); i++) {
            int from = before.indexOf(after.get(i));
            if (from != i) {
                moved.add(Map.of("key", after.get(i), "from", from + 1, "to", i + 1));
            }
        }
        assertThat(told.getInt("movedCount")).isEqualTo(moved.size());
        assertThat(told.<Map<String, Object>>getList("moved")).isEqualTo(moved.subList(0, Math.min(200, moved.size())));
    }

    @Test
    void aDropLandsWhereItWasMeantWhereTheShareAllowsIt() {
        made = backlog.make(new Random(3), 40, 10, 2000, 0);
        var order = order();
        String item = order.stream()
                .filter(key -> !key.contains("-D"))
                .skip(20)
                .findFirst()
                .orElseThrow();

        for (String anchor : order) {
            if (!anchor.equals(item)) {
                long landed = preview(Map.of("item", item, "before", anchor))
                        .extract()
                        .jsonPath()
                        .getLong("position");
                long wanted = (long) order.indexOf(anchor) + (order.indexOf(item) < order.indexOf(anchor) ? 0 : 1);
                assertThat(landed).as("before %s", anchor).isBetween(wanted - 8, wanted + 8);
            }
        }
        for (int position = 1; position <= order.size(); position++) {
            long landed = preview(Map.of("item", item, "position", position))
                    .extract()
                    .jsonPath()
                    .getLong("position");
            assertThat(landed).as("position %d", position).isBetween(position - 8L, position + 8L);
        }
    }

    @Test
    void theCommandNamesItsOwner() {
        made = backlog.make(new Random(3), 10, 10, 2000, 0);
        var order = order();
        String feature =
                order.stream().filter(key -> !key.contains("-D")).findFirst().orElseThrow();
        String debt =
                order.stream().filter(key -> key.contains("-D")).findFirst().orElseThrow();

        preview(Map.of("item", feature, "position", 1))
                .body("command.method", equalTo("POST"))
                .body("command.owner", equalTo("PRODUCT"))
                .body("command.href", equalTo("/api/v1/features/" + feature + "/rank"));
        preview(Map.of("item", debt, "position", 1))
                .body("command.owner", equalTo("ENGINEERING"))
                .body("command.href", equalTo("http://localhost:8081/api/v1/debt/" + debt + "/rank"));
    }

    @Test
    void whatCannotBePreviewedIsRefused() {
        made = backlog.make(new Random(3), 20, 10, 2000, 0);
        var order = order();
        String item = order.get(0);
        String finished = made.keys().stream()
                .filter(key -> !order.contains(key))
                .findFirst()
                .orElseThrow();

        refused(Map.of("item", "NO-1", "position", 1), 404, "item-not-known-yet");
        refused(Map.of("item", item, "before", "NO-1"), 404, "item-not-known-yet");
        refused(Map.of("item", finished, "position", 1), 409, "not-in-a-lane");
        refused(Map.of("item", item, "after", finished), 409, "not-in-a-lane");
        refused(Map.of("item", item, "after", item), 400, "validation-failed");
        refused(Map.of("item", item), 400, "validation-failed");
        refused(Map.of("item", item, "position", 1, "after", order.get(1)), 400, "validation-failed");
        refused(Map.of("item", item, "position", 0), 400, "validation-failed");
        refused(Map.of("position", 1), 400, "validation-failed");
    }

    private void refused(Map<String, Object> drop, int status, String problem) {
        preview(drop).statusCode(status).body("type", equalTo("/problems/" + problem));
    }

    private static Map<String, Object> drop(Random random, List<String> order) {
        var drop = new LinkedHashMap<String, Object>();
        String item = order.get(random.nextInt(order.size()));
        drop.put("item", item);
        String anchor = order.get(random.nextInt(order.size()));
        if (random.nextInt(3) == 0 || anchor.equals(item)) {
            drop.put("position", 1 + random.nextInt(order.size() + 2));
        } else {
            drop.put(random.nextBoolean() ? "before" : "after", anchor);
        }
        return drop;
    }

    private static RankRequest command(JsonPath told) {
        return told.getObject("command.body", RankRequest.class);
    }

    private ValidatableResponse preview(Map<String, Object> drop) {
        return given().contentType("application/json")
                .body(drop)
                .post(path() + "/preview")
                .then();
    }

    private Double shareAt(long position) {
        String cursor = "";
        long left = position;
        while (true) {
            var page = page(cursor, (int) Math.min(200, left));
            left -= page.getList("items").size();
            if (left == 0) {
                return page.getObject("share.shown", Double.class);
            }
            cursor = page.getString("next");
        }
    }

    private List<String> order() {
        var keys = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = page(cursor, 200);
            keys.addAll(page.getList("items.key", String.class));
            cursor = page.getString("next");
        }
        return keys;
    }

    private JsonPath page(String cursor, int limit) {
        var request = given().queryParam("limit", limit);
        return (cursor.isEmpty() ? request : request.queryParam("cursor", cursor))
                .get(path())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String path() {
        return "/api/v1/products/" + made.key() + "/backlog";
    }
}
