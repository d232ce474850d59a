package dev.tandem.backlog.projection;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Which records the broker held at one moment. A topic that does not exist yet holds none. */
record TopicOffsets(Map<TopicPartition, Range> ranges) {
    record Range(String topicId, long begin, long end) {
        boolean isEmpty() {
            return begin == end;
        }

        /** Whether reading can go on there. */
        boolean holds(Positions.Position position) {
            return position.topicId().equals(topicId) && begin <= position.next() && position.next() <= end;
        }

        Positions.Position beginning() {
            return new Positions.Position(topicId, begin);
        }
    }

    Range of(TopicPartition partition) {
        var range = ranges.get(partition);
        if (range == null) {
            throw new IllegalStateException("the broker does not tell of %s yet".formatted(partition));
        }
        return range;
    }
}
