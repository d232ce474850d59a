package dev.tandem.backlog.projection;

import dev.tandem.kit.problem.KitProblem;
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
public class CaughtUp {
    private static final Logger LOG = Logger.getLogger(CaughtUp.class);

    /** Null while the broker was not asked yet. */
    private volatile TopicOffsets goal;

    private volatile boolean reached;

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

    /** A goal of which a part is not known is never reached; it is to be taken anew. */
    boolean isGoalPartial() {
        return goal != null && !goal.untold().isEmpty();
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
        if (goal.areReadAt(positions)) {
            reached = true;
            LOG.info("The backlog is caught up with both topics");
        }
    }
}
