package dev.tandem.backlog.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** How far this copy has read each partition, kept in its own database. */
@ApplicationScoped
class Positions {
    private final EntityManager entities;

    Positions(EntityManager entities) {
        this.entities = entities;
    }

    /** @param topicId of the topic that the offset belongs to */
    record Position(String topicId, long next) {}

    @Transactional
    Map<TopicPartition, Position> all() {
        var all = new HashMap<TopicPartition, Position>();
        for (Object each : entities.createNativeQuery(
                        "select topic, partition, topic_id, next_offset from backlog_position where shape = :shape")
                .setParameter("shape", Shape.CURRENT)
                .getResultList()) {
            var row = (Object[]) each;
            var partition = new TopicPartition((String) row[0], ((Number) row[1]).intValue());
            all.put(partition, new Position((String) row[2], ((Number) row[3]).longValue()));
        }
        return all;
    }

    /** @param known the position as it was read; nothing is done if somebody has moved it since */
    @Transactional
    void startOver(TopicPartition partition, Optional<Position> known, Position begin) {
        String sql = known.isEmpty() ? """
                        insert into backlog_position (topic, partition, shape, topic_id, next_offset)
                        values (:topic, :partition, :shape, :beginId, :begin) on conflict do nothing
                        """ : """
                        update backlog_position set topic_id = :beginId, next_offset = :begin
                        where topic = :topic and partition = :partition and shape = :shape
                            and topic_id = :knownId and next_offset = :known
                        """;
        var query = entities.createNativeQuery(sql)
                .setParameter("topic", partition.topic())
                .setParameter("partition", partition.partition())
                .setParameter("shape", Shape.CURRENT)
                .setParameter("beginId", begin.topicId())
                .setParameter("begin", begin.next());
        known.ifPresent(
                position -> query.setParameter("knownId", position.topicId()).setParameter("known", position.next()));
        query.executeUpdate();
    }

    /** In the transaction that applies what was read. Of two that read from the same position, one fails. */
    @Transactional(Transactional.TxType.MANDATORY)
    void advance(List<Move> moves) {
        if (moves.isEmpty()) {
            return;
        }
        // Locked in one order, so that two consumers cannot wait for each other.
        int moved = entities.createNativeQuery("""
                        with held as (
                            select position.topic, position.partition, move.next
                            from backlog_position position
                                join unnest(:topics, :partitions, :before, :after) as move (topic, partition, at, next)
                                    on move.topic = position.topic and move.partition = position.partition
                            where position.shape = :shape and position.next_offset = move.at
                            order by position.topic, position.partition
                            for update of position)
                        update backlog_position position set next_offset = held.next
                        from held
                        where position.topic = held.topic and position.partition = held.partition
                            and position.shape = :shape
                        """)
                .setParameter(
                        "topics",
                        moves.stream().map(move -> move.partition().topic()).toArray(String[]::new))
                .setParameter(
                        "partitions",
                        moves.stream().map(move -> move.partition().partition()).toArray(Integer[]::new))
                .setParameter("before", moves.stream().map(Move::from).toArray(Long[]::new))
                .setParameter("after", moves.stream().map(Move::to).toArray(Long[]::new))
                .setParameter("shape", Shape.CURRENT)
                .executeUpdate();
        if (moved < moves.size()) {
            throw new PositionMoved(moves);
        }
    }
}
