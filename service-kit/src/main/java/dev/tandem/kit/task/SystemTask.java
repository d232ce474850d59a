package dev.tandem.kit.task;

import dev.tandem.kit.database.DatabaseOutage;
import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * What a service does by itself from time to time. It looks at what is due and does each piece in a transaction of its
 * own, so that one which fails keeps no other from being done; that one is due again at the next look.
 */
@ApplicationScoped
public class SystemTask {
    private static final Logger LOG = Logger.getLogger(SystemTask.class);

    private final CurrentActor actor;
    private final OwnTransaction transaction;

    SystemTask(CurrentActor actor, OwnTransaction transaction) {
        this.actor = actor;
        this.transaction = transaction;
    }

    /**
     * As the other, with what takes long done before.
     *
     * @param prepare outside of a transaction, so that no connection is held meanwhile
     * @param work in a transaction of its own
     */
    @ActivateRequestContext
    public <T, P> int each(
            Supplier<List<T>> due, Function<T, P> prepare, Consumer<P> work, Function<T, String> complaint) {
        return eachOf(
                due,
                piece -> {
                    var prepared = prepare.apply(piece);
                    transaction.run(() -> work.accept(prepared));
                },
                complaint);
    }

    /**
     * @param due what there is to do, which a transaction of its own looks at
     * @param complaint what is told of a piece that could not be done, ahead of the reason
     * @return how many pieces could not be done
     */
    @ActivateRequestContext
    public <T> int each(Supplier<List<T>> due, Consumer<T> work, Function<T, String> complaint) {
        return eachOf(due, piece -> transaction.run(() -> work.accept(piece)), complaint);
    }

    private <T> int eachOf(Supplier<List<T>> due, Consumer<T> work, Function<T, String> complaint) {
        actor.actOnBehalfOf(Actor.SYSTEM);
        try {
            return (int) transaction.call(due).stream()
                    .filter(piece -> !isDone(piece, work, complaint))
                    .count();
        } catch (RuntimeException e) {
            // The outage itself is told once, elsewhere; the next look is seconds away.
            if (!DatabaseOutage.causes(e)) {
                throw e;
            }
            return 0;
        }
    }

    private <T> boolean isDone(T piece, Consumer<T> work, Function<T, String> complaint) {
        try {
            work.accept(piece);
            return true;
        } catch (RuntimeException e) {
            boolean passes = Refusal.passesByItself(e) || DatabaseOutage.causes(e);
            var level = passes ? Logger.Level.DEBUG : Logger.Level.WARN;
            LOG.logf(level, "%s: %s", complaint.apply(piece), e.getMessage());
            return false;
        }
    }
}
