package dev.tandem.engineering.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastingTest {
    private static final Instant START = Instant.parse("2026-04-06T09:00:00Z");

    private final Lasting<String> lasting = new Lasting<>(Duration.ofSeconds(3));

    @Test
    void whatStandsLongEnoughIsTold() {
        assertThat(at(0, "a")).isEmpty();
        assertThat(at(2, "a", "b")).isEmpty();
        assertThat(at(3, "a", "b")).containsExactly("a");
        assertThat(at(5, "a", "b")).containsExactly("a", "b");
    }

    @Test
    void whatWasGoneMeanwhileBeginsAnew() {
        at(0, "a");
        at(2);

        assertThat(at(3, "a")).isEmpty();
        assertThat(at(6, "a")).containsExactly("a");
    }

    private List<String> at(int second, String... seen) {
        return lasting.of(List.of(seen), START.plusSeconds(second));
    }
}
