package dev.tandem.backlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ViewAgeTest {
    private static final TopicPartition ONE = new TopicPartition("tandem.product", 1);
    private static final TopicPartition OTHER = new TopicPartition("tandem.engineering", 1);

    private final long start = System.nanoTime();
    private final ViewAge age = new ViewAge();

    @Test
    void aCopyAtTheEndOfBothTopicsIsAsOldAsTheLook() {
        age.looked(at(9, 5), ends(9, 5), after(10));

        assertAge(12, 2);
        assertThat(age.lag("tandem.product")).isZero();
    }

    @Test
    void aCopyThatIsBehindGetsOlderUntilItHasWhatThereWas() {
        age.looked(at(9, 5), ends(9, 5), after(10));
        age.looked(at(9, 5), ends(12, 5), after(20));
        assertAge(21, 11);
        assertThat(age.lag("tandem.product")).isEqualTo(3);
        assertThat(age.lag("tandem.engineering")).isZero();

        age.looked(at(12, 5), ends(30, 6), after(30));

        assertAge(31, 11);
        assertThat(age.lag("tandem.product")).isEqualTo(18);
    }

    @Test
    void underSteadyWorkItIsNeverAtTheEndAndYetNotOlderThanTwiceWhatItLags() {
        for (int look = 1; look <= 6; look++) {
            age.looked(at(look * 10L, 0), ends(look * 10L + 15, 0), after(look * 10L));
        }

        assertAge(60, 30);
    }

    @Test
    void whileTheBrokerDoesNotTellItGetsOlder() {
        age.looked(at(9, 5), ends(9, 5), after(10));

        assertAge(300, 290);

        var partly = new TopicOffsets(Map.of(ONE, new TopicOffsets.Range("id", 0, 9)), Set.of(OTHER));
        age.looked(at(9, 5), partly, after(310));
        assertAge(310, 300);
    }

    @Test
    void aTopicThatIsMadeAgainIsNotWaitedFor() {
        age.looked(at(9, 5), ends(12, 5), after(10));
        var again = new TopicOffsets(Map.of(ONE, new TopicOffsets.Range("again", 0, 4)));
        age.looked(Map.of(ONE, new Positions.Position("again", 2)), again, after(20));
        var more = new TopicOffsets(Map.of(ONE, new TopicOffsets.Range("again", 0, 8)));
        age.looked(Map.of(ONE, new Positions.Position("again", 4)), more, after(30));

        assertAge(30, 10);
    }

    private long after(long seconds) {
        return start + TimeUnit.SECONDS.toNanos(seconds);
    }

    private void assertAge(long now, long seconds) {
        assertThat(age.at(after(now))).isEqualTo(Duration.ofSeconds(seconds));
    }

    private static Map<TopicPartition, Positions.Position> at(long one, long other) {
        return Map.of(ONE, new Positions.Position("id", one), OTHER, new Positions.Position("id", other));
    }

    private static TopicOffsets ends(long one, long other) {
        return new TopicOffsets(
                Map.of(ONE, new TopicOffsets.Range("id", 0, one), OTHER, new TopicOffsets.Range("id", 0, other)));
    }
}
