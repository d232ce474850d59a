package dev.tandem.backlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class CaughtUpTest {
    private final TopicPartition one = new TopicPartition("tandem.product", 1);
    private final TopicPartition other = new TopicPartition("tandem.engineering", 1);
    private final CaughtUp caughtUp = new CaughtUp();

    @Test
    void aCopyThatCouldNotAskTheBrokerIsNotCaughtUp() {
        caughtUp.look(at(9, 9));

        assertThat(caughtUp.isCaughtUp()).isFalse();
    }

    @Test
    void itIsWhenEveryPartitionIsReadToTheEndThatItHadWhoeverReadIt() {
        caughtUp.aimAt(ends(9, 5));

        caughtUp.look(at(9, 4));
        assertThat(caughtUp.isCaughtUp()).isFalse();
        caughtUp.look(at(12, 5));
        assertThat(caughtUp.isCaughtUp()).isTrue();
        caughtUp.look(at(12, 5));
        assertThat(caughtUp.isCaughtUp()).as("news afterwards do not count").isTrue();
    }

    @Test
    void whereNothingWasEverToldThereIsNothingToRead() {
        caughtUp.aimAt(new TopicOffsets(Map.of()));
        caughtUp.look(Map.of());
        assertThat(caughtUp.isCaughtUp()).isTrue();

        caughtUp.aimAt(ends(0, 0));
        caughtUp.look(Map.of());
        assertThat(caughtUp.isCaughtUp()).isTrue();
    }

    @Test
    void anOffsetOfATopicThatIsGoneSaysNothing() {
        caughtUp.aimAt(ends(3, 0));
        caughtUp.look(Map.of(one, new Positions.Position("the one before", 9)));

        assertThat(caughtUp.isCaughtUp()).isFalse();
    }

    @Test
    void aPartitionOfWhichTheBrokerCannotTellMayHoldAnything() {
        caughtUp.aimAt(new TopicOffsets(Map.of(one, new TopicOffsets.Range("id", 0, 9)), Set.of(other)));
        caughtUp.look(at(9, 5));

        assertThat(caughtUp.isCaughtUp()).isFalse();
        assertThat(caughtUp.isGoalPartial()).isTrue();
    }

    private TopicOffsets ends(long ofOne, long ofOther) {
        return new TopicOffsets(
                Map.of(one, new TopicOffsets.Range("id", 0, ofOne), other, new TopicOffsets.Range("id", 0, ofOther)));
    }

    private Map<TopicPartition, Positions.Position> at(long ofOne, long ofOther) {
        return Map.of(one, new Positions.Position("id", ofOne), other, new Positions.Position("id", ofOther));
    }
}
