package dev.tandem.kit.relay;

import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.journal.JournalWatch;
import dev.tandem.kit.operations.OperationLog;
import dev.tandem.kit.problem.KitProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;

/**
 * Makes a restored database the newest word: everything in it is published again under a higher epoch, and what only
 * the topic knows is published as deleted.
 */
@ApplicationScoped
class NewEpoch {
    private final EntityManager entities;
    private final Clock clock;
    private final CurrentActor actor;
    private final RelayLock lock;
    private final LostEvents lostEvents;
    private final Republication republication;
    private final JournalWatch watch;
    private final OperationLog log;
    private final Instance<ReadBack> readBacks;
    private final Event<EpochBegan> began;

    NewEpoch(
            EntityManager entities,
            Clock clock,
            CurrentActor actor,
            RelayLock lock,
            LostEvents lostEvents,
            Republication republication,
            JournalWatch watch,
            OperationLog log,
            @Any Instance<ReadBack> readBacks,
            Event<EpochBegan> began) {
        this.entities = entities;
        this.clock = clock;
        this.actor = actor;
        this.lock = lock;
        this.lostEvents = lostEvents;
        this.republication = republication;
        this.watch = watch;
        this.log = log;
        this.readBacks = readBacks;
        this.began = began;
    }

    EpochResult begin() {
        if (!readBacks.stream().allMatch(ReadBack::isCaughtUpNow)) {
            throw KitProblem.NOT_CAUGHT_UP
                    .because("The own topic is still being read back; only then is it known what was lost")
                    .retryAfter(5);
        }
        var result = lock.whilePublishingStops(this::beginAlone);
        watch.look();
        return result;
    }

    private EpochResult beginAlone() {
        long epoch = raise();
        int deleted = lostEvents.appendDeletions(actor.get(), clock.instant());
        int published = republication.newest(Optional.empty());
        began.fire(new EpochBegan(epoch, lostEvents.keys()));
        var result = new EpochResult(epoch, lostEvents.clear(), deleted, published);
        log.add("new-epoch", result);
        return result;
    }

    /** Higher than every epoch that anything was published in. */
    private long raise() {
        return ((Number) entities.createNativeQuery("""
                        update epoch set number =
                            greatest(number, (select coalesce(max(epoch), 0) from lost_event)) + 1
                        returning number
                        """).getSingleResult()).longValue();
    }
}
