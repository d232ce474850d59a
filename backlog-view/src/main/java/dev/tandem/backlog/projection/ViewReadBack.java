package dev.tandem.backlog.projection;

import dev.tandem.kit.relay.ReadBack;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** The view reads both topics, so it also reads the own one back. */
@ApplicationScoped
class ViewReadBack implements ReadBack {
    private static final Logger LOG = Logger.getLogger(ViewReadBack.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final CaughtUp caughtUp;
    private final BrokerTopics topics;
    private final Positions positions;

    ViewReadBack(CaughtUp caughtUp, BrokerTopics topics, Positions positions) {
        this.caughtUp = caughtUp;
        this.topics = topics;
        this.positions = positions;
    }

    @Override
    public boolean isCaughtUp() {
        return caughtUp.isCaughtUp();
    }

    /** Positions show a restored database earlier than the consumer notices it. */
    @Override
    public boolean isCaughtUpNow() {
        try {
            return caughtUp.isCaughtUp() && areReadWithin(TIMEOUT, topics.offsets());
        } catch (KafkaException | IllegalStateException e) {
            LOG.debugf("The topics cannot be looked at: %s", e.getMessage());
            return false;
        }
    }

    private boolean areReadWithin(Duration timeout, TopicOffsets now) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!now.areReadAt(positions.all())) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            try {
                Thread.sleep(LOOK_AGAIN.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
