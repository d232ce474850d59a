package dev.tandem.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kit.limit.SomeTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedTest {
    private final List<String> log = new ArrayList<>();
    private final SomeTime time = new SomeTime();

    @Test
    void aLineTellsWhoWantedWhat() {
        assertThat(refused("vera", "/api/v1/products/SHOP").line())
                .isEqualTo("refused=outside-access actor=\"vera\" roles=\"viewer\" operation=\"getProduct\" method=GET"
                        + " path=\"/api/v1/products/SHOP\" product=\"SHOP\" address=203.0.113.9 request=\"r-1\"");
    }

    @Test
    void nobodyWritesALineOfTheirOwnIntoTheLog() {
        assertThat(refused("ve\"ra actor=\"ada", "/x\nrefused=forbidden").line())
                .contains("actor=\"ve\\\"ra actor=\\\"ada\"")
                .contains("path=\"/x?refused=forbidden\"")
                .doesNotContain("\n");
    }

    @Test
    void aFloodIsCountedAndToldInOneLine() {
        var lines = new Lines(2, time, log::add);

        for (int i = 1; i <= 5; i++) {
            lines.add("line " + i);
        }
        time.pass(Duration.ofMinutes(1));
        lines.add("line 6");

        assertThat(log).containsExactly("line 1", "line 2", "refused=more count=3", "line 6");
    }

    private static Refused refused(String actor, String path) {
        return new Refused(
                Refusals.Reason.OUTSIDE_ACCESS,
                actor,
                "viewer",
                "getProduct",
                "GET",
                path,
                "SHOP",
                "203.0.113.9",
                "r-1");
    }
}
