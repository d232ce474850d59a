package dev.tandem.engineering;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;

/** Plans and runs sprints of a product, as a team does over the API. */
public final class Planning {
    private final KnownProduct product;

    public Planning(KnownProduct product) {
        this.product = product;
    }

    /** @return the key of a feature with an estimate */
    public String feature(Object points) {
        return estimated(product.feature(), points);
    }

    /** @return the key of a debt item with an estimate */
    public String debt(Object points) {
        String key = post("/products/" + product.key() + "/debt", "{\"title\":\"a debt\",\"consequence\":\"it hurts\"}")
                .statusCode(201)
                .extract()
                .path("key");
        return estimated(key, points);
    }

    public String estimated(String item, Object points) {
        put(given(), "/items/" + item + "/estimate", "{\"points\":%s}".formatted(points))
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
        // What is known of an item's work is in this service's own tables; what the order needs is in its view.
        awaitField("/products/" + product.key() + "/backlog/" + item, "estimated", true);
        return item;
    }

    /** @return the path of a planned sprint */
    public String sprint(Object capacity, String... items) {
        String id = post("/products/" + product.key() + "/sprints", """
                        {"name":"A sprint","startsOn":"2026-04-06","endsOn":"2026-04-17","capacity":%s}
                        """.formatted(capacity))
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/sprints/" + id;
        for (String item : items) {
            add(path, item).statusCode(201);
        }
        return path;
    }

    /** @return the path of an active sprint */
    public String started(Object capacity, String... items) {
        String sprint = sprint(capacity, items);
        start(sprint).statusCode(200);
        return sprint;
    }

    public static ValidatableResponse add(String sprint, String item) {
        return post(sprint + "/items", "{\"item\":\"%s\"}".formatted(item));
    }

    public static ValidatableResponse start(String sprint) {
        return post(sprint + "/start", "{}");
    }

    public static ValidatableResponse start(String sprint, String tradeoff) {
        return post(sprint + "/start", "{\"tradeoff\":\"%s\"}".formatted(tradeoff));
    }

    public static ValidatableResponse progress(String sprint, String item, String progress) {
        return patch(sprint + "/items/" + item, "{\"progress\":\"%s\"}".formatted(progress));
    }

    public static void finish(String sprint, String... items) {
        for (String item : items) {
            progress(sprint, item, "DONE").statusCode(200);
        }
    }

    public static ValidatableResponse close(String sprint) {
        return post(sprint + "/close", "{}");
    }
}
