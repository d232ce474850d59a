package dev.tandem.engineering.work;

import dev.tandem.kit.id.Reference;
import dev.tandem.kit.journal.Aggregates;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.BacklogProblem;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
public class WorkItems extends Aggregates<WorkItem> {
    /** The work item of an item, made on the first word that engineering says of it. */
    public WorkItem toChange(KnownItem item, Optional<IfMatch> precondition) {
        getEntityManager()
                .createNativeQuery("""
                        insert into work_item
                            (id, product_id, item_key, estimate_revision, progress, version, created_at, updated_at)
                        values (:id, :product, :key, 0, 'TODO', 0, now(), now()) on conflict (id) do nothing
                        """)
                .setParameter("id", item.id())
                .setParameter("product", item.productId())
                .setParameter("key", item.key())
                .executeUpdate();
        return toChange(item.id().toString(), precondition);
    }

    /** Locked until the transaction ends, so that it stays so. */
    public Optional<SprintRef> activeSprintOf(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .flatMap(WorkItem::activeSprint);
    }

    public Map<UUID, WorkItem> of(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(WorkItem::id, Function.identity()));
    }

    /** Of those that had a key, the latest: keys were given twice once. */
    @Override
    protected PanacheQuery<WorkItem> findByReference(String reference) {
        return Reference.of(reference)
                .id()
                .map(id -> find("id", id))
                .orElseGet(() -> find("key = ?1 order by id desc", reference));
    }

    @Override
    protected Refusal unknown(String reference) {
        return BacklogProblem.ITEM_NOT_KNOWN_YET
                .because("Nothing was said of %s yet", reference)
                .retryAfter(1);
    }
}
