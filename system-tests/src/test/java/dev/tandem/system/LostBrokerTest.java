package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.testing.TopicReader;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The broker comes back without its data: topics, events and offsets are gone. */
class LostBrokerTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final TestStack tandem = TestStack.shared();

    @Test
    void theTopicsAreMadeAgainAndHoldTheNewestOfEverythingWithoutARestart() {
        tandem.create("LOSTK");
        for (int i = 0; i < 10; i++) {
            feature("Feature " + i);
        }
        tandem.awaitEqualCopies("LOSTK", 10);
        Set<String> before = keys("tandem.product");

        tandem.stack().kafka().loseData();
        feature("While it was away");
        tandem.stack().kafka().start();

        tandem.awaitEqualCopies("LOSTK", 11);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(keys("tandem.product")).containsAll(before));
        feature("Afterwards");
        tandem.awaitEqualCopies("LOSTK", 12);
    }

    private static void feature(String title) {
        tandem.product()
                .post("/products/LOSTK/features", Map.of("title", title))
                .then()
                .statusCode(201);
    }

    private static Set<String> keys(String topic) {
        var keys = new HashSet<String>();
        TopicReader.all(tandem.stack().kafka().bootstrapServers(), topic).forEach(record -> keys.add(record.key()));
        return keys;
    }
}
