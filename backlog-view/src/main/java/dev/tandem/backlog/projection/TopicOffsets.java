package dev.tandem.backlog.projection;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Which records the broker held at one moment. A topic that does not exist yet holds none.
 *
 * @param untold partitions without a leader, of which the broker could not say
 */
record TopicOffsets(Map<TopicPartition, Range> ranges, Set<TopicPartition> untold) {
    TopicOffsets(Map<TopicPartition, Range> ranges) {
        this(ranges, Set.of());
    }

    record Range(String topicId, long begin, long end) {
        boolean isEmpty() {
            return begin == end;
        }

        /** Whether reading can go on there. */
        boolean holds(Positions.Position position) {
            return position.topicId().equals(topicId) && begin <= position.next() && position.next() <= end;
        }

        /**
         * Compaction and transactions leave offsets without a record. The consumer's position passes those too; that of
         * the last record would not.
         */
        private boolean isReadAt(Positions.@Nullable Position position) {
            return isEmpty() || (position != null && position.topicId().equals(topicId) && position.next() >= end);
        }

        /** How many offsets lie before the end; where nothing is read yet, all of them. */
        long lag(Positions.@Nullable Position position) {
            return Math.max(0, end - (position == null ? begin : position.next()));
        }

        Positions.Position beginning() {
            return new Positions.Position(topicId, begin);
        }
    }

    /** Whether all of it was read. */
    boolean areReadAt(Map<TopicPartition, Positions.Position> positions) {
        return untold.isEmpty()
                && ranges.entrySet().stream().allMatch(each -> each.getValue().isReadAt(positions.get(each.getKey())));
    }

    /** Whether none of the topics was made again between the two looks. */
    boolean isOfSameTopics(TopicOffsets later) {
        return ranges.entrySet().stream().allMatch(each -> {
            var range = later.ranges().get(each.getKey());
            return range == null || range.topicId().equals(each.getValue().topicId());
        });
    }

    Range of(TopicPartition partition) {
        var range = ranges.get(partition);
        if (range == null) {
            throw new IllegalStateException("the broker does not tell of %s yet".formatted(partition));
        }
        return range;
    }
}
