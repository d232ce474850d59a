package dev.tandem.backlog.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where reading goes on: at this copy's position, or at the beginning of a topic that it has not read. */
@ApplicationScoped
class Places {
    private static final Logger LOG = Logger.getLogger(Places.class);

    private final Positions positions;
    /** How far this process has read. */
    private final Map<TopicPartition, Positions.Position> left = new HashMap<>();
    /** The positions in the database at the last look, of all partitions and replicas. */
    private Map<TopicPartition, Positions.Position> seen = Map.of();

    Places(Positions positions) {
        this.positions = positions;
    }

    /** @param wentBack whether something is read again that was read before */
    record Found(Map<TopicPartition, Long> offsets, boolean wentBack) {}

    Found of(
            Collection<TopicPartition> partitions,
            Map<TopicPartition, Positions.Position> known,
            TopicOffsets offsets) {
        var found = new HashMap<TopicPartition, Long>();
        boolean wentBack = false;
        for (TopicPartition partition : partitions) {
            if (offsets.untold().contains(partition)) {
                continue;
            }
            var before = Optional.ofNullable(known.get(partition));
            var place = goOn(partition, before, offsets.of(partition));
            wentBack |= (before.isPresent() && !before.get().equals(place)) || isBehind(place, left.get(partition));
            left.put(partition, place);
            found.put(partition, place.next());
        }
        return new Found(found, wentBack);
    }

    void took(List<Move> moves) {
        moves.forEach(move -> left.computeIfPresent(
                move.partition(), (partition, place) -> new Positions.Position(place.topicId(), move.to())));
    }

    /** @return whether the positions in the database went back; then this process forgets how far it has read */
    boolean wentBack(Map<TopicPartition, Positions.Position> known) {
        boolean wentBack = isBehind(known, left) || isBehind(known, seen);
        seen = Map.copyOf(known);
        if (wentBack) {
            left.clear();
        }
        return wentBack;
    }

    /** @return the partitions whose topic was deleted and made again while this process read it */
    Set<TopicPartition> madeAgain(TopicOffsets offsets) {
        return left.entrySet().stream()
                .filter(read -> offsets.ranges().containsKey(read.getKey()))
                .filter(read -> !offsets.of(read.getKey())
                        .topicId()
                        .equals(read.getValue().topicId()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Positions.Position goOn(
            TopicPartition partition, Optional<Positions.Position> before, TopicOffsets.Range range) {
        if (before.filter(range::holds).isPresent()) {
            return before.get();
        }
        before.ifPresent(position -> LOG.warnf(
                "%s is not as this copy left it at %d; it is read from its beginning", partition, position.next()));
        positions.startOver(partition, before, range.beginning());
        return range.beginning();
    }

    private static boolean isBehind(
            Map<TopicPartition, Positions.Position> known, Map<TopicPartition, Positions.Position> before) {
        return before.entrySet().stream().anyMatch(each -> {
            var now = known.get(each.getKey());
            return now == null || isBehind(now, each.getValue());
        });
    }

    private static boolean isBehind(Positions.Position place, Positions.@Nullable Position before) {
        return before != null && place.topicId().equals(before.topicId()) && place.next() < before.next();
    }
}
