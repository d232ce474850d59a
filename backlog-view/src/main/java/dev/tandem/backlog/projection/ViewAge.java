package dev.tandem.backlog.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How old this copy is: for how long it has not been known to have all that the topics held. Two copies that are both old
 * may be equal. While a service's relay is behind, its own news are younger than this tells; the journal's metrics do.
 */
@ApplicationScoped
class ViewAge {
    private volatile long complete = System.nanoTime();
    private volatile Map<String, Long> lags = new TreeMap<>();
    private @Nullable Aim aim;

    /** Where the topics ended at a moment that this copy has not caught up with yet. */
    private record Aim(TopicOffsets ends, long at) {}

    /**
     * @param positions read before the ends were asked for: what is at the end then was complete when they were
     * @param at when the broker was asked
     */
    void looked(Map<TopicPartition, Positions.Position> positions, TopicOffsets ends, long at) {
        lags = lags(positions, ends);
        if (ends.areReadAt(positions)) {
            complete = at;
            aim = null;
            return;
        }
        if (aim != null && aim.ends().areReadAt(positions)) {
            complete = aim.at();
            aim = null;
        }
        // The earlier aim stays until it is reached: under steady work a copy is never at the end.
        if (aim == null || !aim.ends().isOfSameTopics(ends)) {
            aim = new Aim(ends, at);
        }
    }

    Duration at(long now) {
        return Duration.ofNanos(now - complete);
    }

    /** Events of a topic that were not applied here at the last look. */
    double lag(String topic) {
        Long lag = lags.get(topic);
        return lag == null ? Double.NaN : lag;
    }

    private static Map<String, Long> lags(Map<TopicPartition, Positions.Position> positions, TopicOffsets ends) {
        var lags = new TreeMap<String, Long>();
        ends.ranges()
                .forEach((partition, range) ->
                        lags.merge(partition.topic(), range.lag(positions.get(partition)), Long::sum));
        return lags;
    }
}
