package dev.tandem.backlog.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Divides the moves of a batch into steps, one for each record. */
final class Trail {
    private final Map<TopicPartition, Move> left = new HashMap<>();

    Trail(Collection<Move> moves) {
        moves.forEach(move -> left.put(move.partition(), move));
    }

    List<Move> past(ConsumerRecord<?, ?> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        var move = Objects.requireNonNull(left.get(partition));
        long next = record.offset() + 1;
        left.put(partition, new Move(partition, next, move.to()));
        return List.of(new Move(partition, move.from(), next));
    }

    /** The steps that are left after the last record of each partition. */
    List<Move> rest() {
        return left.values().stream().filter(move -> move.from() != move.to()).toList();
    }
}
