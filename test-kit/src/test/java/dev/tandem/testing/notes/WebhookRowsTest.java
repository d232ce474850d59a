package dev.tandem.testing.notes;

import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.notes.Subscriptions.deliveries;
import static dev.tandem.testing.notes.Subscriptions.eventually;
import static dev.tandem.testing.notes.Subscriptions.goOn;
import static dev.tandem.testing.notes.Subscriptions.pause;
import static dev.tandem.testing.notes.Subscriptions.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.testing.BackingServices;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What takes days, or another replica, is brought about in the tables. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@TestSecurity(user = "ada", roles = "writer")
class WebhookRowsTest {
    @Inject
    SomeNotes notes;

    @Inject
    AgroalDataSource database;

    private final Subscriptions subscriptions = new Subscriptions();

    @AfterEach
    void takeAway() {
        subscriptions.takeAway();
    }

    @Test
    void whatAnotherReplicaHasClaimedIsItsOwnUntilTheClaimLapses() throws SQLException {
        try (var hook = Hook.thatTakesAll()) {
            var webhook = subscriptions.to(hook);
            pause(webhook);
            var claimed = notes.create("claimed");
            var free = notes.create("free");
            eventually(() -> deliveries(webhook, "status=WAITING").size() == 2);
            run(
                    "update webhook_queue set claim = gen_random_uuid(), due_at = now() + interval '4 seconds' where item = 'note:%s'"
                            .formatted(claimed.id()));
            notes.edit(claimed, "behind it");
            goOn(webhook);

            eventually(() -> hook.takenVersionsOf(free).equals(List.of(1)));
            assertThat(hook.toldOf(claimed)).isEmpty();
            eventually(() -> hook.takenVersionsOf(claimed).equals(List.of(1, 2)));
        }
    }

    @Test
    void aDayOfFailuresPausesItAndNothingIsLostByThat() throws SQLException {
        var left = new AtomicInteger(Integer.MAX_VALUE);
        try (var hook = new Hook(event -> left.getAndDecrement() > 0 ? 503 : 200)) {
            var webhook = subscriptions.to(hook);
            var note = notes.create("one");
            notes.edit(note, "two");
            eventually(() -> deliveries(webhook, "status=RETRYING").size() == 1);
            run(
                    "update webhook_delivery set failing_since = now() - interval '25 hours' where item = 'note:%s' and failures > 0"
                            .formatted(note.id()));

            eventually(() -> status(webhook).equals("PAUSED"));
            get(webhook.path()).body("pauseReason", equalTo("FAILING"));
            assertThat(hook.takenVersionsOf(note)).isEmpty();
            left.set(0);
            goOn(webhook);
            eventually(() -> hook.takenVersionsOf(note).equals(List.of(1, 2)));
        }
    }

    @Test
    void deliveriesAreKeptForAWhileAndNotForEver() throws SQLException {
        try (var hook = Hook.thatTakesAll()) {
            var webhook = subscriptions.to(hook);
            var old = notes.create("old");
            var young = notes.create("young");
            eventually(() -> deliveries(webhook, "status=DELIVERED").size() == 2);
            run("update webhook_delivery set occurred_at = now() - interval '15 days' where item = 'note:%s'"
                    .formatted(old.id()));

            eventually(() -> deliveries(webhook, "").size() == 1);
            get(webhook.path() + "/deliveries").body("items[0].subject", equalTo("note:" + young.id()));
        }
    }

    @Test
    void ofAWebhookThatIsDeletedNothingIsLeft() {
        try (var hook = Hook.thatTakesAll()) {
            var webhook = subscriptions.to(hook);
            notes.create("one");
            eventually(() -> deliveries(webhook, "status=DELIVERED").size() == 1);
            pause(webhook);
            notes.create("two");
            eventually(() -> deliveries(webhook, "status=WAITING").size() == 1);
            subscriptions.takeAway();

            for (String table : List.of("webhook_delivery", "webhook_attempt", "webhook_queue")) {
                eventually(() ->
                        count("select count(*) from %s where webhook_id = '%s'".formatted(table, webhook.id())) == 0);
            }
            eventually(() -> count("select count(*) from webhook where id = '%s'".formatted(webhook.id())) == 0);
        }
    }

    @Test
    void aThousandThatWaitedAreToldAtAHundredASecondOrMore() {
        int many = 1000;
        try (var hook = Hook.thatTakesAll()) {
            var webhook = subscriptions.to(hook);
            pause(webhook);
            for (int i = 0; i < many; i++) {
                notes.create("one of many");
            }
            eventually(() -> count("select count(*) from webhook_queue where webhook_id = '%s'".formatted(webhook.id()))
                    == many);
            long began = System.nanoTime();
            goOn(webhook);
            eventually(() -> hook.told().size() >= many);

            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("how long a thousand took")
                    .isLessThan(Duration.ofSeconds(many / 100));
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
