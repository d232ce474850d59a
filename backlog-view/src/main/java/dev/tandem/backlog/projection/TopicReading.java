package dev.tandem.backlog.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** A consumer that is told where to read. A partition that was assigned to it is paused until it is placed. */
final class TopicReading {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration POSITION_TIMEOUT = Duration.ofSeconds(1);

    private final Consumer<String, byte[]> consumer;
    /** How far each placed partition is applied. */
    private final Map<TopicPartition, Long> read = new HashMap<>();

    private final Set<TopicPartition> unplaced = new HashSet<>();

    TopicReading(Consumer<String, byte[]> consumer, List<String> topics) {
        this.consumer = consumer;
        consumer.subscribe(topics, new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                forget(partitions);
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                read.keySet().removeAll(partitions);
                unplaced.removeAll(partitions);
            }
        });
    }

    /** @param rests whether to wait for records */
    ConsumerRecords<String, byte[]> poll(boolean rests) {
        return consumer.poll(rests ? POLL : Duration.ZERO);
    }

    Set<TopicPartition> unplaced() {
        return Set.copyOf(unplaced);
    }

    void place(Map<TopicPartition, Long> positions) {
        positions.forEach((partition, next) -> {
            consumer.seek(partition, next);
            read.put(partition, next);
        });
        consumer.resume(positions.keySet());
        unplaced.removeAll(positions.keySet());
    }

    /** These partitions must be placed again. */
    void forget(Collection<TopicPartition> partitions) {
        var ours = new HashSet<>(partitions);
        ours.retainAll(consumer.assignment());
        consumer.pause(ours);
        ours.forEach(read::remove);
        unplaced.addAll(ours);
    }

    /** As {@link #forget(Collection)}, for all that are assigned. */
    void forgetAll() {
        forget(consumer.assignment());
    }

    /** How far the last poll went, also where it found no records to take. */
    List<Move> moves() {
        var moves = new ArrayList<Move>();
        read.forEach((partition, from) -> {
            long to = consumer.position(partition, POSITION_TIMEOUT);
            if (to != from) {
                moves.add(new Move(partition, from, to));
            }
        });
        return moves;
    }

    void took(List<Move> moves) {
        moves.forEach(move -> read.put(move.partition(), move.to()));
    }

    void close() {
        consumer.close(CloseOptions.timeout(CLOSE_TIMEOUT));
    }
}
