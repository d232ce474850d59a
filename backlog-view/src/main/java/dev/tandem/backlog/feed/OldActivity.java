package dev.tandem.backlog.feed;

import dev.tandem.kit.task.SystemTask;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Takes away what is older than it is kept, a part of it at each look, so that nobody waits for it. */
@ApplicationScoped
class OldActivity {
    private static final int AT_ONCE = 5_000;

    private final EntityManager entities;
    private final ActivityConfig config;
    private final SystemTask task;
    private final Clock clock;

    OldActivity(EntityManager entities, ActivityConfig config, SystemTask task, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.task = task;
        this.clock = clock;
    }

    @Scheduled(every = "${tandem.activity.clean-up}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        task.each(
                () -> List.of(clock.instant().minus(config.keep())),
                this::cleanUp,
                "Activity from before %s cannot be taken away"::formatted);
    }

    /** Another replica may take other rows away at the same moment. */
    void cleanUp(Instant before) {
        entities.createNativeQuery("""
                        delete from backlog_activity where ctid = any(array(
                            select ctid from backlog_activity where at < :before limit %d for update skip locked))
                        """.formatted(AT_ONCE))
                .setParameter("before", before)
                .executeUpdate();
    }
}
