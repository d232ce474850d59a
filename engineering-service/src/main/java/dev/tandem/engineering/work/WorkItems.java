package dev.tandem.engineering.work;

import dev.tandem.kit.id.Reference;
import dev.tandem.kit.journal.Aggregates;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.BacklogProblem;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class WorkItems extends Aggregates<WorkItem> {
    /** The work item of an item, made on the first word that engineering says of it. */
    public WorkItem toChange(KnownItem item, Optional<IfMatch> precondition) {
        speakOf(List.of(item));
        return toChange(item.id().toString(), precondition);
    }

    /** As the other, for many; by their ids. */
    public Map<UUID, WorkItem> toChangeOf(Collection<KnownItem> items) {
        speakOf(items);
        return byId(toChangeAll(items.stream().map(KnownItem::id).toList()));
    }

    /** Those that are there are locked too, all of them in one order: nobody waits for two who do this. */
    private void speakOf(Collection<KnownItem> items) {
        getEntityManager()
                .createNativeQuery("""
                        insert into work_item
                            (id, product_id, item_key, estimate_revision, progress, version, created_at, updated_at)
                        select id, product_id, item_key, 0, 'TODO', 0, now(), now()
                        from unnest(cast(:ids as uuid[]), cast(:products as uuid[]), cast(:keys as text[]))
                            as items (id, product_id, item_key)
                        order by id on conflict (id) do update set version = excluded.version where false
                        """)
                .setParameter("ids", items.stream().map(KnownItem::id).toArray(UUID[]::new))
                .setParameter(
                        "products", items.stream().map(KnownItem::productId).toArray(UUID[]::new))
                .setParameter("keys", items.stream().map(KnownItem::key).toArray(String[]::new))
                .executeUpdate();
    }

    /** Locked until the transaction ends, so that it stays so. */
    public Optional<SprintRef> activeSprintOf(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .flatMap(WorkItem::activeSprint);
    }

    /** The lower median of what the product's items were estimated to take; empty while none is estimated. */
    public Optional<Points> medianEstimate(UUID productId) {
        List<?> median = getEntityManager()
                .createNativeQuery("""
                        select percentile_disc(0.5) within group (order by points) from work_item
                        where product_id = :product and points is not null having count(*) > 0
                        """, Integer.class)
                .setParameter("product", productId)
                .getResultList();
        return median.stream().findFirst().map(tenths -> new Points((Integer) tenths));
    }

    /** What was finished outside any sprint since a moment, the newest first. */
    public List<UnplannedItem> unplannedSince(UUID productId, Instant since, int most) {
        return getEntityManager()
                .createQuery("""
                        select key, tenths, unplannedDoneAt from WorkItem
                        where productId = :product and unplannedDoneAt >= :since
                        order by unplannedDoneAt desc, key
                        """, UnplannedItem.class)
                .setParameter("product", productId)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultList();
    }

    /** @param tenths null where it had no estimate */
    public record UnplannedItem(String key, @Nullable Integer tenths, Instant doneAt) {}

    /** The points of all of it, in tenths. */
    public long unplannedPoints(UUID productId, Instant since, Lane lane) {
        return getEntityManager()
                .createQuery("""
                        select coalesce(sum(tenths), 0) from WorkItem
                        where productId = :product and unplannedDoneAt >= :since
                            and case when key like '%-D%' then 'DEBT' else 'FEATURE' end = :lane
                        """, Long.class)
                .setParameter("product", productId)
                .setParameter("since", since)
                .setParameter("lane", lane.name())
                .getSingleResult();
    }

    public Map<UUID, WorkItem> of(Collection<UUID> ids) {
        return byId(list("id in ?1", ids));
    }

    private static Map<UUID, WorkItem> byId(List<WorkItem> items) {
        return items.stream().collect(Collectors.toMap(WorkItem::id, Function.identity()));
    }

    /** Of those that had a key, the latest: keys were given twice once. */
    @Override
    protected PanacheQuery<WorkItem> findByReference(String reference) {
        var named = Reference.of(reference);
        return named.id().map(id -> find("id", id)).orElseGet(() -> find("key = ?1 order by id desc", named.key()));
    }

    @Override
    protected Refusal unknown(String reference) {
        return BacklogProblem.ITEM_NOT_KNOWN_YET
                .because("Nothing was said of %s yet", reference)
                .retryAfter(1);
    }
}
