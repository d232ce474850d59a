package dev.tandem.kit.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.json.EventJson;
import dev.tandem.kit.problem.KitProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/**
 * Keeps every change of an aggregate beside the change itself, in the same transaction: as the event that the relay
 * publishes, and as history. What a repository loads for change or adds is enrolled, and what the verbs of enrolled
 * aggregates reported is appended before the commit, in the order in which they were enrolled. Nobody needs to ask for it.
 */
@ApplicationScoped
public class Journal {
    private final EntityManager entities;
    private final JournalEntries entries;
    private final TransactionManager transactions;
    private final TransactionSynchronizationRegistry transaction;
    private final JournalConfig config;
    private final CurrentActor actor;
    private final Clock clock;
    private final JournalWatch watch;
    private final Instance<PartitionGuard> guards;
    private final Event<JournalAppended> appended;

    Journal(
            EntityManager entities,
            JournalEntries entries,
            TransactionManager transactions,
            TransactionSynchronizationRegistry transaction,
            JournalConfig config,
            CurrentActor actor,
            Clock clock,
            JournalWatch watch,
            @Any Instance<PartitionGuard> guards,
            Event<JournalAppended> appended) {
        this.entities = entities;
        this.entries = entries;
        this.transactions = transactions;
        this.transaction = transaction;
        this.config = config;
        this.actor = actor;
        this.clock = clock;
        this.watch = watch;
        this.guards = guards;
        this.appended = appended;
    }

    /** One that is locked, and will perhaps be changed. */
    void enrol(Aggregate aggregate) {
        if (enrolment().add(aggregate)) {
            requireOpen(aggregate);
            aggregate.enrolled(stateOf(aggregate));
        }
    }

    /** One that is new: its row has its first version at once, since queries may write it before the commit. */
    void add(Aggregate aggregate) {
        if (enrolment().add(aggregate)) {
            requireOpen(aggregate);
            aggregate.begin(clock.instant());
            entities.persist(aggregate);
        }
    }

    private void requireOpen(Aggregate aggregate) {
        watch.requireIntact(aggregate.partitionedBy());
        guards.forEach(guard -> guard.requireOpen(aggregate));
    }

    /** What this transaction has enrolled; the first to ask sees to it that it is appended. */
    Enrolment enrolment() {
        var current = (Enrolment) transaction.getResource(Journal.class);
        if (current == null) {
            current = new Enrolment();
            transaction.putResource(Journal.class, current);
            appendBeforeTheCommit();
        }
        return current;
    }

    private void appendBeforeTheCommit() {
        try {
            transactions.getTransaction().registerSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    appendEnrolled();
                    if (!enrolment().all().isEmpty()) {
                        // The session may have been flushed for the commit already.
                        entities.flush();
                    }
                }

                @Override
                public void afterCompletion(int status) {
                    // The relay is woken by whoever observes the entries.
                }
            });
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("The transaction takes no changes any more", e);
        }
    }

    /** What the verbs reported so far. Those that reported nothing are compared once, before the commit. */
    void appendReported() {
        appendWhere(Aggregate::hasReported);
    }

    /** Everything; a change that no verb reported is refused. */
    private void appendEnrolled() {
        appendWhere(aggregate -> true);
    }

    /** Whoever follows an entry may change more aggregates, so it looks until nothing is left. */
    private void appendWhere(Predicate<Aggregate> mayHaveChanged) {
        var enrolment = enrolment();
        List<Aggregate> changed;
        do {
            changed = enrolment.all().stream()
                    .filter(mayHaveChanged)
                    .filter(this::append)
                    .toList();
        } while (!changed.isEmpty());
        while (!enrolment.ended().isEmpty()) {
            entities.remove(enrolment.ended().pop());
        }
        entries.write(enrolment.unwritten());
    }

    /**
     * Appends what the aggregate's verbs reported. Where they left its state as it was, nothing happened.
     *
     * @return whether there was anything
     */
    boolean append(Aggregate aggregate) {
        var what = aggregate.whatHappened();
        ObjectNode after = aggregate.isDeleted() ? EventJson.MAPPER.createObjectNode() : stateOf(aggregate);
        ObjectNode changes = Changes.between(aggregate.remembered(), after);
        if (changes.isEmpty()) {
            return false;
        }
        if (what.isEmpty()) {
            throw new IllegalStateException(
                    "A change of %s:%s that no verb reported: %s".formatted(aggregate.kind(), aggregate.id(), changes));
        }
        aggregate.appended(after, clock.instant());
        String data = withinTheBound(dataOf(aggregate, after));
        String summary = aggregate.inWords().orElseGet(() -> inWords(what.get(), changes, aggregate));
        var entry = new JournalEntry(
                aggregate, config.typePrefix() + what.get() + ".v1", summary, actor.get(), changes, data);
        enrolment().keep(entry);
        if (aggregate.isDeleted()) {
            enrolment().end(aggregate);
        }
        appended.fire(new JournalAppended(aggregate, entry, Changes.names(changes)));
        return true;
    }

    private static String inWords(String what, ObjectNode changes, Aggregate aggregate) {
        ObjectNode told = changes.deepCopy();
        told.remove(aggregate.follows());
        return Summary.of(what, told);
    }

    private String withinTheBound(ObjectNode data) {
        String stored = EventJson.asStored(data);
        int size = stored.getBytes(StandardCharsets.UTF_8).length;
        long limit = config.largestEvent().asLongValue();
        if (size > limit) {
            throw KitProblem.EVENT_TOO_LARGE
                    .because("With this it would take %d bytes as an event, and %d are the most", size, limit)
                    .with("size", size)
                    .with("limit", limit);
        }
        return stored;
    }

    private static ObjectNode stateOf(Aggregate aggregate) {
        return EventJson.MAPPER.valueToTree(aggregate.state());
    }

    private static ObjectNode dataOf(Aggregate aggregate, ObjectNode state) {
        ObjectNode data = EventJson.MAPPER.createObjectNode();
        data.put("id", aggregate.id().toString());
        data.put("version", aggregate.version());
        if (aggregate.isDeleted()) {
            data.put("deleted", true);
            data.setAll(EventJson.MAPPER.<ObjectNode>valueToTree(aggregate.remains()));
        }
        data.setAll(state);
        data.put("updatedAt", aggregate.updatedAt().toString());
        return data;
    }
}
