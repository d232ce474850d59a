package dev.tandem.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kit.problem.KitProblem;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuotaTest {
    private final SomeTime time = new SomeTime();
    private final Quota quota = new Quota("caller", 6, Duration.ofMinutes(1), 100, time);

    @Test
    void eachHasAQuotaOfTheirOwn() {
        takeAll("ada");

        assertThat(quota.take("ada").taken()).isFalse();
        assertThat(quota.take("vera").taken()).isTrue();
    }

    @Test
    void whatWasUsedComesBackEvenly() {
        takeAll("ada");

        time.pass(Duration.ofSeconds(9));
        assertThat(quota.take("ada").taken()).isFalse();
        time.pass(Duration.ofSeconds(1));
        assertThat(quota.take("ada").taken()).isTrue();
        assertThat(quota.take("ada").taken()).isFalse();
    }

    @Test
    void nobodySavesUpMoreThanAWindowHas() {
        quota.take("ada");
        time.pass(Duration.ofHours(1));

        takeAll("ada");

        assertThat(quota.take("ada").taken()).isFalse();
    }

    @Test
    void theHeadersTellWhatIsLeftAndWhenAllOfItIsThereAgain() {
        quota.take("ada");
        var state = quota.take("ada");

        assertThat(RateHeaders.policy(quota)).isEqualTo("\"caller\";q=6;w=60");
        assertThat(RateHeaders.rate(state)).isEqualTo("\"caller\";r=4;t=20");
    }

    @Test
    void aRefusalSaysWhenTheNextIsTaken() {
        takeAll("ada");
        time.pass(Duration.ofMillis(2500));

        var state = quota.take("ada");
        var refusal = RateHeaders.refusal(state);

        assertThat(state.next()).isEqualTo(8);
        assertThat(RateHeaders.rate(state)).isEqualTo("\"caller\";r=0;t=58");
        assertThat(refusal.type()).isEqualTo(KitProblem.TOO_MANY_REQUESTS);
        assertThat(refusal.facts()).containsEntry("quota", "caller").containsEntry("most", 6);
    }

    @Test
    void noneIsForNoLimit() {
        assertThat(new Quota("caller", 0, Duration.ofMinutes(1), 100, time).counts())
                .isFalse();
        assertThat(quota.counts()).isTrue();
    }

    private void takeAll(String who) {
        for (int i = 0; i < 6; i++) {
            assertThat(quota.take(who).taken()).as("%s, %d", who, i).isTrue();
        }
    }
}
