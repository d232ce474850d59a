package dev.tandem.testing.notes;

import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.notes.Subscriptions.deliveries;
import static dev.tandem.testing.notes.Subscriptions.eventually;
import static dev.tandem.testing.notes.Subscriptions.pause;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is delivered because somebody asks for it. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@TestSecurity(user = "ada", roles = "writer")
class WebhookRedeliveryTest {
    @Inject
    SomeNotes notes;

    private final Subscriptions subscriptions = new Subscriptions();

    @AfterEach
    void takeAway() {
        subscriptions.takeAway();
    }

    @Test
    void aTestTellsWhatATargetAnswersAlsoWhileItIsPaused() {
        try (var hook = new Hook(event -> 418)) {
            var webhook = subscriptions.to(hook);
            pause(webhook);
            String delivery = post(webhook.path() + "/test", "")
                    .statusCode(201)
                    .body("type", equalTo("dev.tandem.webhook.test.v1"))
                    .body("status", equalTo("WAITING"))
                    .extract()
                    .path("id");

            eventually(() -> deliveries(webhook, "status=FAILED&type=dev.tandem.webhook.test.v1")
                    .equals(List.of(delivery)));
            String body = hook.told().get(0).body();
            get(webhook.path() + "/deliveries/" + delivery)
                    .body("body", equalTo(body))
                    .body("attemptCount", equalTo(1))
                    .body("attempts", hasSize(1))
                    .body("attempts[0].number", equalTo(1))
                    .body("attempts[0].status", equalTo(418))
                    .body("attempts[0].failure", equalTo("the answer is 418"))
                    .body("attempts[0].answer", equalTo("answered 418"));
            assertThat(hook.told().get(0).id()).isEqualTo(delivery);
        }
    }

    @Test
    void whatWasDeliveredIsDeliveredAgainUnderTheSameId() {
        try (var hook = Hook.thatTakesAll()) {
            var webhook = subscriptions.to(hook);
            var note = notes.create("one");
            eventually(() -> deliveries(webhook, "status=DELIVERED").size() == 1);
            String delivery = deliveries(webhook, "").get(0);

            post(webhook.path() + "/deliveries/" + delivery + "/redeliver", "")
                    .statusCode(200)
                    .body("id", equalTo(delivery));
            eventually(() -> hook.toldOf(note).size() == 2);

            assertThat(hook.toldOf(note)).extracting(Hook.Told::id).containsOnly(delivery);
            eventually(() -> deliveries(webhook, "status=DELIVERED").size() == 1);
            get(webhook.path() + "/deliveries/" + delivery)
                    .body("attempts.number", equalTo(List.of(2, 1)))
                    .body("failingSince", nullValue());
        }
    }

    @Test
    void aStretchOfTimeIsDeliveredAgainInOrder() {
        try (var hook = Hook.thatTakesAll()) {
            var webhook = subscriptions.to(hook);
            var before = notes.create("before");
            eventually(() -> deliveries(webhook, "status=DELIVERED").size() == 1);
            Instant from = Instant.now();
            var note = notes.create("one");
            notes.edit(note, "two");
            notes.edit(note, "three");
            eventually(() -> deliveries(webhook, "status=DELIVERED").size() == 4);

            post(webhook.path() + "/redeliver", "{\"from\":\"%s\"}".formatted(from))
                    .statusCode(200)
                    .body("deliveries", equalTo(3));
            eventually(() -> hook.toldOf(note).size() == 6);

            assertThat(hook.takenVersionsOf(note)).containsExactly(1, 2, 3, 1, 2, 3);
            assertThat(hook.toldOf(before)).hasSize(1);
            post(webhook.path() + "/redeliver", "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(from, from))
                    .body("deliveries", equalTo(0));
        }
    }
}
