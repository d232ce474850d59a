package dev.tandem.testing.notes;

import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The webhooks that a test makes, and takes away when it ends. */
final class Subscriptions {
    static final Duration TIMEOUT = Duration.ofSeconds(40);

    private final List<String> made = new ArrayList<>();

    record Made(String id, String secret) {
        String path() {
            return "/webhooks/" + id;
        }
    }

    Made to(Hook hook) {
        return to(hook.url(), "");
    }

    /** @param more further fields, as JSON members */
    Made to(String url, String more) {
        var answer =
                post("/webhooks", "{\"url\":\"%s\"%s}".formatted(url, more)).statusCode(201);
        var webhook = new Made(answer.extract().path("id"), answer.extract().path("secret"));
        made.add(webhook.id());
        return webhook;
    }

    static void pause(Made webhook) {
        patch(webhook.path(), "{\"status\":\"PAUSED\"}").statusCode(200);
    }

    static void goOn(Made webhook) {
        patch(webhook.path(), "{\"status\":\"ACTIVE\"}").statusCode(200);
    }

    static String status(Made webhook) {
        return get(webhook.path()).statusCode(200).extract().path("status");
    }

    static List<String> deliveries(Made webhook, String query) {
        return get(webhook.path() + "/deliveries?limit=200&" + query)
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    static void eventually(Callable<Boolean> condition) {
        await().atMost(TIMEOUT).pollInterval(Duration.ofMillis(50)).until(condition);
    }

    void takeAway() {
        made.forEach(id -> delete("/webhooks/" + id));
        made.clear();
    }
}
