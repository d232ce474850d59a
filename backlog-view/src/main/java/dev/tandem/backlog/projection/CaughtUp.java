package dev.tandem.backlog.projection;

import dev.tandem.kit.problem.KitProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether this copy has read everything that the topics held when this process began to read. Until then an item that
 * is missing here may exist, and a state that is shown here may be outdated, so rules that depend on either wait. The
 * positions are those of the database: it does not matter which replica reads which partition.
 */
@ApplicationScoped
public class CaughtUp {
    private static final Logger LOG = Logger.getLogger(CaughtUp.class);

    /** None until the broker was asked. */
    private volatile @Nullable TopicOffsets goal;

    private volatile boolean reached;

    public boolean isCaughtUp() {
        return reached;
    }

    /** Called before a rule that depends on what may be missing here. */
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

    /** A goal with unknown parts is never reached, so it must be set anew. */
    boolean isGoalPartial() {
        return goal != null && !goal.untold().isEmpty();
    }

    /** This copy is caught up once it has read as far as this. */
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
