package dev.tandem.testing.notes;

import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.notes.Subscriptions.deliveries;
import static dev.tandem.testing.notes.Subscriptions.eventually;
import static dev.tandem.testing.notes.Subscriptions.goOn;
import static dev.tandem.testing.notes.Subscriptions.pause;
import static dev.tandem.testing.notes.Subscriptions.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@TestSecurity(
        user = "ada",
        roles = {"writer", "admin"})
class WebhookDeliveryTest {
    @Inject
    SomeNotes notes;

    private final Subscriptions subscriptions = new Subscriptions();

    @AfterEach
    void takeAway() {
        subscriptions.takeAway();
    }

    @Test
    void anEventIsToldAsItIsOnTheTopicAndSigned() throws Exception {
        try (var hook = Hook.thatTakesAll()) {
            var webhook = subscriptions.to(hook);
            var note = notes.create("one");
            eventually(() -> !hook.toldOf(note).isEmpty());

            var told = hook.toldOf(note).get(0);
            new Webhook(webhook.secret()).verify(told.body(), headers(told));
            var event = told.event();
            assertThat(event.path("specversion").asText()).isEqualTo("1.0");
            assertThat(event.path("id").asText()).isEqualTo(told.id());
            assertThat(event.path("source").asText()).isEqualTo("/notes");
            assertThat(event.path("type").asText()).isEqualTo("dev.tandem.note.created.v1");
            assertThat(event.path("time").asText()).isEqualTo(note.updatedAt().toString());
            assertThat(event.path("datacontenttype").asText()).isEqualTo("application/json");
            assertThat(event.path("data").path("text").asText()).isEqualTo("one");
            assertThat(event.path("data").toString().replaceAll("\\s", ""))
                    .isEqualTo(NoteTopic.awaitEvents(note, 1).get(0).value().replaceAll("\\s", ""));
        }
    }

    @Test
    void onlyWhatWasSubscribedToIsTold() {
        try (var edits = Hook.thatTakesAll();
                var all = Hook.thatTakesAll()) {
            subscriptions.to(edits.url(), ",\"types\":[\"dev.tandem.note.edited.v1\"]");
            subscriptions.to(all);
            var note = notes.create("one");
            notes.edit(note, "two");

            eventually(() -> all.takenVersionsOf(note).equals(List.of(1, 2)));
            eventually(() -> edits.takenVersionsOf(note).equals(List.of(2)));
        }
    }

    @Test
    void anItemsLaterEventsWaitBehindTheOneThatFailsAndOtherItemsGoOn() {
        var refusals = new AtomicInteger(3);
        try (var hook = new Hook(event -> isFirstOfBad(event) && refusals.getAndDecrement() > 0 ? 500 : 200)) {
            subscriptions.to(hook);
            var bad = notes.create("bad");
            for (int version = 2; version <= 5; version++) {
                notes.edit(bad, "v" + version);
            }
            var good = notes.create("good");
            eventually(() -> hook.takenVersionsOf(good).equals(List.of(1)));
            eventually(() -> hook.takenVersionsOf(bad).size() == 5);

            assertThat(hook.toldOf(bad)).extracting(Hook.Told::version).containsExactly(1, 1, 1, 1, 2, 3, 4, 5);
            assertThat(hook.toldOf(bad).subList(0, 4))
                    .extracting(Hook.Told::id)
                    .containsOnly(hook.toldOf(bad).get(0).id());
            assertThat(hook.told().indexOf(hook.toldOf(good).get(0)))
                    .isLessThan(hook.told().indexOf(hook.toldOf(bad).get(3)));
        }
    }

    @Test
    void whatHappensWhileItIsPausedIsToldAfterwards() {
        try (var hook = Hook.thatTakesAll()) {
            var webhook = subscriptions.to(hook);
            pause(webhook);
            var note = notes.create("one");
            notes.edit(note, "two");
            eventually(() -> deliveries(webhook, "status=WAITING").size() == 2);
            assertThat(hook.told()).isEmpty();

            goOn(webhook);
            eventually(() -> hook.takenVersionsOf(note).equals(List.of(1, 2)));
            eventually(() -> deliveries(webhook, "status=DELIVERED").size() == 2);
        }
    }

    @Test
    void aTargetThatIsGonePausesItsWebhookAtOnce() {
        try (var hook = new Hook(event -> 410)) {
            var webhook = subscriptions.to(hook);
            notes.create("one");

            eventually(() -> status(webhook).equals("PAUSED"));
            get(webhook.path()).body("pauseReason", equalTo("GONE"));
            assertThat(hook.told()).hasSize(1);
        }
    }

    @Test
    void bothSecretsSignWhileOneFollowsTheOther() {
        try (var hook = Hook.thatTakesAll()) {
            var webhook = subscriptions.to(hook);
            String next = post(webhook.path() + "/secret", "")
                    .statusCode(200)
                    .extract()
                    .path("secret");
            var note = notes.create("one");
            eventually(() -> !hook.toldOf(note).isEmpty());

            var told = hook.toldOf(note).get(0);
            assertThat(told.signature().split(" ", -1)).hasSize(2);
            for (String secret : List.of(webhook.secret(), next)) {
                assertThatCode(() -> new Webhook(secret).verify(told.body(), headers(told)))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void deadAndSlowTargetsDelayNoOther() {
        var over = new CountDownLatch(1);
        try (var slow = new Hook(event -> {
                    await(over);
                    return 200;
                });
                var quick = Hook.thatTakesAll()) {
            subscriptions.to("http://127.0.0.1:1/closed", "");
            subscriptions.to("https://10.0.0.1/private", "");
            subscriptions.to("https://169.254.169.254/latest", "");
            subscriptions.to(slow);
            subscriptions.to(quick);
            long began = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                notes.create("one of many");
            }
            eventually(() -> quick.told().size() == 100);

            assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(20_000);
            over.countDown();
        }
    }

    @Test
    void whatIsPublishedAgainIsNotToldAgain() {
        try (var hook = Hook.thatTakesAll()) {
            var webhook = subscriptions.to(hook);
            var note = notes.create("one");
            eventually(() -> deliveries(webhook, "status=DELIVERED").size() == 1);
            post("/operations/republish?partition=" + note.id(), "")
                    .statusCode(200)
                    .body("published", equalTo(1));
            NoteTopic.awaitEvents(note, 2);
            notes.edit(note, "two");

            eventually(() -> hook.takenVersionsOf(note).contains(2));
            assertThat(hook.takenVersionsOf(note)).containsExactly(1, 2);
        }
    }

    @Test
    void thoseOnCallSeeWhatIsPaused() {
        try (var hook = Hook.thatTakesAll()) {
            var webhook = subscriptions.to(hook);
            pause(webhook);

            get("/operations")
                    .statusCode(200)
                    .body("webhooks.longestWaiting.id", hasItem(webhook.id()))
                    .body("webhooks.failure", nullValue());
        }
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isFirstOfBad(JsonNode event) {
        var data = event.path("data");
        return data.path("version").asInt() == 1 && data.path("text").asText().equals("bad");
    }

    private static HttpHeaders headers(Hook.Told told) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(told.id()),
                        "webhook-timestamp", List.of(told.timestamp()),
                        "webhook-signature", List.of(told.signature())),
                (name, value) -> true);
    }
}
