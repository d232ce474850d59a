package dev.tandem.backlog.projection;

import dev.tandem.kit.http.problem.KitProblem;
import dev.tandem.kit.journal.ReadBack;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Whether this copy has heard of everything that had been told when this process began to read. Until then, what is
 * missing here may exist, and what is seen here may be long over: whoever would act on either waits. The positions are
 * those of the database, so it does not matter which replica reads which partition.
 */
@ApplicationScoped
public class CaughtUp implements ReadBack {
    private static final Logger LOG = Logger.getLogger(CaughtUp.class);

    /** Null while the broker was not asked yet. */
    private volatile TopicOffsets goal;

    private volatile boolean reached;

    @Override
    public boolean isCaughtUp() {
        return reached;
    }

    /** Before a rule that acts on what is missing here. */
    public void require() {
        if (!reached) {
            throw KitProblem.NOT_CAUGHT_UP
                    .because("This service is still reading what it missed, and cannot tell yet")
                    .retryAfter(1);
        }
    }

    boolean hasGoal() {
        return goal != null;
    }

    /** From here on it is caught up when it has read as far as this. */
    synchronized void aimAt(TopicOffsets now) {
        goal = now;
        reached = false;
    }

    synchronized void look(Map<TopicPartition, Positions.Position> positions) {
        if (goal == null || reached) {
            return;
        }
        boolean everywhere = goal.ranges().entrySet().stream()
                .allMatch(partition -> hasReached(partition.getValue(), positions.get(partition.getKey())));
        if (everywhere) {
            reached = true;
            LOG.info("The backlog is caught up with both topics");
        }
    }

    /**
     * Offsets that no record has any more, which compaction and transactions leave, are passed by too: the position is the
     * consumer's, not that of the last record.
     */
    private static boolean hasReached(TopicOffsets.Range range, Positions.Position position) {
        return range.isEmpty()
                || position != null && position.topicId().equals(range.topicId()) && position.next() >= range.end();
    }
}
