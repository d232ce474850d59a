package dev.tandem.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Asks every list of a service to go on from places that it never gave. */
public final class MadeUpCursors {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FOR_EACH_LIST = 25;

    /** The places of all lists at once: each reads the fields that it knows and leaves the rest. */
    private static final String PLACE = """
            {"product":"%1$s","running":{"count":1,"total":50,"debt":0},"share":0.2,"balance":0,"median":5,
             "features":{"order":"a0","id":"%1$s"},"debt":{"order":"a0","id":"%1$s"},
             "id":"%1$s","key":"A","rank":"a0","sort":"%2$s","score":320,"updated":"2026-04-01T09:00:00Z",
             "version":2,"revision":2,"number":2,"index":1,"at":"2026-04-01T09:00:00Z","entry":5,
             "startsOn":"2026-04-06","closedAt":"2026-04-17T09:00:00Z",
             "dueOn":"2026-01-31","measuredOn":"2026-01-31","places":3,"featureId":"%1$s","metricId":"%1$s"}""";

    private static final List<String> HOSTILE = List.of(
            "0",
            "-1",
            "1.5",
            "2147483647",
            "-2147483648",
            "2147483648",
            "100000000000",
            "100000000001",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "9".repeat(200),
            "1e15",
            "1e308",
            "-1e400",
            "1e-400",
            "1e99999999",
            "1e-99999999",
            "0.00000000000000000000000000000000001",
            "null",
            "true",
            "{}",
            "[]",
            "[9999,99,99]",
            "[1,2,3,4,5,6,7]",
            "\"\"",
            "\"x\"",
            "\"NaN\"",
            "\"Infinity\"",
            "\"SCORE\"",
            "\"UPDATED\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\uffff\"",
            "\"+999999999-12-31\"",
            "\"-999999999-01-01\"",
            "\"0000-01-01\"",
            "\"9999-12-31\"",
            "\"+1000000000-12-31T23:59:59.999999999Z\"",
            "\"9999-12-31T23:59:59.999999999Z\"",
            "\"ffffffff-ffff-ffff-ffff-ffffffffffff\"");

    private final Random random;
    private final String productId;
    private final Map<String, String> parameters;

    private MadeUpCursors(long seed, String productId, Map<String, String> parameters) {
        this.random = new Random(seed);
        this.productId = productId;
        this.parameters = parameters;
    }

    /**
     * @param parameters what stands in the paths of the lists, by the names of their parameters; by a whole path, what one
     *     list has instead
     * @param sorted lists that come in other orders too, with their query
     */
    public static void areRefusedByEveryList(
            long seed, String productId, Map<String, String> parameters, String... sorted) throws Exception {
        var cursors = new MadeUpCursors(seed, productId, parameters);
        var lists = new TreeSet<>(listsOfTheService());
        assertThat(lists).hasSizeGreaterThan(10);
        lists.addAll(List.of(sorted));
        for (String list : lists) {
            cursors.areRefusedBy(list);
        }
    }

    private static List<String> listsOfTheService() throws JsonProcessingException {
        var lists = new ArrayList<String>();
        JSON.readTree(given().get("/openapi?format=json").asString())
                .path("paths")
                .properties()
                .forEach(path -> {
                    var names = path.getValue().at("/get/parameters").findValuesAsText("name");
                    if (names.contains("cursor")) {
                        lists.add(path.getKey());
                    }
                });
        return lists;
    }

    private void areRefusedBy(String list) throws JsonProcessingException {
        var statuses = new TreeSet<Integer>();
        for (int i = 0; i < FOR_EACH_LIST; i++) {
            String place = i == 0 ? PLACE.formatted(productId, sortOf(list)) : madeUp(list);
            String cursor =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
            var answer = given().queryParam("cursor", cursor).get(filled(list));
            assertThat(answer.statusCode())
                    .as("%s after %s: %s", list, place, answer.asString())
                    .isIn(200, 400);
            if (answer.statusCode() == 400) {
                assertThat(answer.<String>path("parameter")).isEqualTo("cursor");
            }
            statuses.add(answer.statusCode());
        }
        // Otherwise nothing was read from it.
        assertThat(statuses).as(list).containsExactly(200, 400);
    }

    private static String sortOf(String list) {
        int at = list.indexOf("sort=");
        return at < 0 ? "RANK" : list.substring(at + "sort=".length()).toUpperCase(Locale.ROOT);
    }

    private String madeUp(String list) throws JsonProcessingException {
        var place = (ObjectNode) JSON.readTree(PLACE.formatted(productId, sortOf(list)));
        spoil(place);
        return JSON.writeValueAsString(place);
    }

    /** About a fifth of the fields, so that now and then the fault is in one field only. */
    private void spoil(ObjectNode place) {
        for (String field : new TreeSet<>(fieldsOf(place))) {
            JsonNode value = place.get(field);
            if (value.isObject() && random.nextInt(10) > 0) {
                spoil((ObjectNode) value);
            } else if (random.nextInt(5) == 0) {
                place.putRawValue(field, new RawValue(HOSTILE.get(random.nextInt(HOSTILE.size()))));
            }
        }
    }

    private static List<String> fieldsOf(ObjectNode place) {
        var fields = new ArrayList<String>();
        place.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private String filled(String list) {
        String path = parameters.getOrDefault(list, list);
        for (var parameter : parameters.entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return path;
    }
}
