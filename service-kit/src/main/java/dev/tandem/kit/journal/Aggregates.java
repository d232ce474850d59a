package dev.tandem.kit.journal;

import dev.tandem.kit.id.Reference;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.kit.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The aggregates of one kind: to look at by {@link #get}, to change by {@link #toChange}. What is loaded for change, or
 * added, has its events appended before the commit; of what a verb ended the row goes too.
 */
public abstract class Aggregates<A extends Aggregate> implements PanacheRepositoryBase<A, UUID> {
    @Inject
    Journal journal;

    @Inject
    History history;

    /** What to answer when there is none. */
    protected abstract Refusal unknown(String reference);

    public Optional<A> findOne(String reference) {
        return findByReference(reference).firstResultOptional();
    }

    public A get(String reference) {
        return findOne(reference).orElseThrow(() -> unknown(reference));
    }

    /**
     * Locks it until the transaction ends, so that changes to one aggregate follow each other and a precondition
     * that held still holds at the commit.
     */
    public A toChange(String reference, Optional<IfMatch> precondition) {
        A aggregate = toHold(reference);
        precondition.ifPresent(ifMatch -> ifMatch.check(aggregate.version()));
        journal.enrol(aggregate);
        return aggregate;
    }

    /** Locks it until the transaction ends, not to change it but to keep it as it is; its verbs refuse to change it. */
    public A toHold(String reference) {
        long since = System.nanoTime();
        A aggregate = findByReference(reference)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> unknown(reference));
        refreshWhereOld(aggregate, since);
        return aggregate;
    }

    /** A new one, with the event of its creation. */
    public A add(A aggregate) {
        journal.add(aggregate);
        return aggregate;
    }

    /** Appends what its verbs reported now and not at the end: for who must know at once whether its event is taken. */
    public void append(A aggregate) {
        journal.append(aggregate);
    }

    /** Several at once, locked always in the same order, so that two who change the same cannot wait for each other. */
    public List<A> toChangeAll(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        long since = System.nanoTime();
        var aggregates = find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        aggregates.forEach(aggregate -> {
            refreshWhereOld(aggregate, since);
            journal.enrol(aggregate);
        });
        return aggregates;
    }

    /** A query that locks gives what is in memory already as it was read, which may have been before the lock. */
    private void refreshWhereOld(A aggregate, long since) {
        if (aggregate.lockedSince(since)) {
            getEntityManager().refresh(aggregate);
        }
    }

    /** Its id, read without loading it: to be locked and loaded later. */
    public UUID idOf(String reference) {
        return findByReference(reference)
                .project(IdOnly.class)
                .firstResultOptional()
                .orElseThrow(() -> unknown(reference))
                .id();
    }

    public record IdOnly(UUID id) {}

    /** What happened to one of which it is known that there is, or may be, one. */
    public Page<HistoryEntry> historyOf(String kind, UUID id, PageRequest page) {
        return history.page(kind, id, page);
    }

    /** What happened to one, also where it is deleted by now. */
    public Page<HistoryEntry> history(String kind, String reference, PageRequest page) {
        UUID id = findByReference(reference)
                .project(IdOnly.class)
                .firstResultOptional()
                .map(IdOnly::id)
                .or(() -> history.idOfDeleted(kind, reference))
                .orElseThrow(() -> unknown(reference));
        return history.page(kind, id, page);
    }

    protected PanacheQuery<A> findByReference(String reference) {
        var named = Reference.of(reference);
        return named.id().map(id -> find("id", id)).orElseGet(() -> find("key", named.key()));
    }
}
