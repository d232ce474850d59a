package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faults in a random order while people work: {@code -Dfaults.rounds=50 -Dfaults.seed=…} runs more, or the same again. */
@Tag("faults")
class RandomFaultsTest {
    private static final TestStack tandem = TestStack.shared();
    private static final int ROUNDS = Integer.getInteger("faults.rounds", 20);
    private static final long SEED = Long.getLong("faults.seed", System.nanoTime());

    @Test
    void nothingAcknowledgedIsLostAndBothCopiesMeet() {
        tandem.create("RANDOM");
        var random = new Random(SEED);
        var faults = List.of(Fault.values());
        var happened = new ArrayList<Fault>();
        var writers = Writers.ofFeaturesAndDebt(
                "RANDOM",
                List.of(tandem.stack().product()),
                List.of(tandem.stack().engineering()));

        for (int i = 0; i < ROUNDS; i++) {
            var fault = faults.get(random.nextInt(faults.size()));
            happened.add(fault);
            fault.begin(tandem);
            pause(random.nextInt(8_000));
            fault.end(tandem);
            pause(random.nextInt(4_000));
        }
        var acknowledged = writers.stop();

        String what = "seed %d: %s".formatted(SEED, happened);
        var written = new ArrayList<>(tandem.product().keys("/products/RANDOM/features", 200));
        written.addAll(tandem.engineering().keys("/products/RANDOM/debt", 200));
        acknowledged.forEach(keys -> assertThat(written).as(what).containsAll(keys));
        tandem.awaitEqualCopies("RANDOM", written.size());
        assertThat(tandem.product().walk("RANDOM", 200)).as(what).containsExactlyInAnyOrderElementsOf(written);
    }

    /** How long a fault lasts is part of it. */
    private static void pause(int milliseconds) {
        var start = System.nanoTime();
        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofMinutes(1))
                .until(() -> System.nanoTime() - start > milliseconds * 1_000_000L);
    }
}
