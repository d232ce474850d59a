package dev.tandem.engineering.debt;

import static dev.tandem.testing.Requests.aProductKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.model.lane.KeyNumbers;
import dev.tandem.testing.BackingServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class KeyNumbersTest {
    @Inject
    KeyNumbers keys;

    private final String prefix = aProductKey() + "-D";

    @Test
    void numbersGoOnAboveTheHighestThatAnybodyKnowsOf() {
        assertThat(next()).isEqualTo(prefix + 1);

        QuarkusTransaction.requiringNew().run(() -> keys.atLeast(List.of(prefix + 40, prefix + 41, prefix + 5)));
        assertThat(next()).isEqualTo(prefix + 42);

        QuarkusTransaction.requiringNew().run(() -> keys.atLeast(List.of(prefix + 7)));
        assertThat(next()).isEqualTo(prefix + 43);
    }

    @Test
    void aNumberThatWasKnownBeforeAnyWasGivenCountsToo() {
        QuarkusTransaction.requiringNew().run(() -> keys.atLeast(prefix, 5));

        assertThat(next()).isEqualTo(prefix + 6);
    }

    private String next() {
        return QuarkusTransaction.requiringNew().call(() -> keys.next(prefix));
    }
}
