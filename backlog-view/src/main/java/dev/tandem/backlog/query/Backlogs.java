package dev.tandem.backlog.query;

import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.backlog.projection.WorkSnapshot;
import dev.tandem.kit.id.Reference;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.BacklogProblem;
import dev.tandem.model.lane.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What this copy knows of products and of items. */
@ApplicationScoped
public class Backlogs {
    /** PostgreSQL takes at most 65,535 parameters. */
    private static final int AT_ONCE = 10_000;

    private final EntityManager entities;

    Backlogs(EntityManager entities) {
        this.entities = entities;
    }

    public BacklogHead product(String reference) {
        return heads(reference)
                .getResultStream()
                .filter(BacklogHead::isKnown)
                .findFirst()
                .orElseThrow(() -> unknownProduct(reference));
    }

    static Refusal unknownProduct(String reference) {
        return BacklogProblem.PRODUCT_NOT_FOUND
                .because("There is no product %s here; one that was just created may still be on its way", reference)
                .retryAfter(1);
    }

    /** Whether the product is known here, and may change. */
    public boolean isOpen(UUID productId) {
        var head = entities.find(BacklogHead.class, productId);
        return head != null && head.isOpen();
    }

    public BacklogItem item(String reference) {
        return find(reference).orElseThrow(() -> unknownItem(reference));
    }

    static Refusal unknownItem(String reference) {
        return BacklogProblem.ITEM_NOT_KNOWN_YET
                .because("There is no item %s here; one that was just created may still be on its way", reference)
                .retryAfter(1);
    }

    public Optional<BacklogItem> find(String reference) {
        var named = Reference.of(reference);
        var query = named.id()
                .map(id -> entities.createQuery("from BacklogItem where id = :id", BacklogItem.class)
                        .setParameter("id", id))
                .orElseGet(() -> entities.createQuery("from BacklogItem where key = :key", BacklogItem.class)
                        .setParameter("key", named.key()));
        return query.getResultStream().filter(BacklogItem::isKnown).findFirst();
    }

    /** @return how many debt items of the product are known here */
    public long countDebt(UUID productId) {
        return entities.createQuery("""
                        select count(*) from BacklogItem
                        where productId = :product and owner.type = DEBT and not owner.deleted
                        """, Long.class)
                .setParameter("product", productId)
                .getSingleResult();
    }

    /** @return those of the items that their owner deleted, as far as this copy knows */
    public Set<UUID> deletedAmong(Collection<UUID> ids) {
        List<?> deleted = entities.createNativeQuery(
                        "select item_id from backlog_item where item_id = any(:ids) and owner_deleted", UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return deleted.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    /** @return what engineering says of each item; {@link WorkSnapshot#NONE} where it has said nothing yet */
    public Function<UUID, WorkSnapshot> workOf(Collection<UUID> ids) {
        var all = List.copyOf(ids);
        var known = new HashMap<UUID, WorkSnapshot>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            entities.createQuery("select id, work from BacklogItem where id in :ids", Object[].class)
                    .setParameter("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .getResultStream()
                    .filter(row -> row[1] instanceof WorkSnapshot work && !work.deleted())
                    .forEach(row -> known.put((UUID) row[0], (WorkSnapshot) row[1]));
        }
        return id -> known.getOrDefault(id, WorkSnapshot.NONE);
    }

    /** A whole lane, with what placing needs of each item. */
    List<SlimItem> slimLane(UUID productId, Lane lane) {
        return entities.createQuery("""
                        select id, key,
                            case when work.sprint.status = 'ACTIVE'
                                then coalesce(work.sprint.frozenTenths, work.tenths) else work.tenths end,
                            work.lowTenths, work.highTenths, owner.expedite, owner.planning.releaseId
                        from BacklogItem where productId = :product and lane = :lane order by laneOrder, id
                        """, SlimItem.class)
                .setParameter("product", productId)
                .setParameter("lane", lane)
                .getResultList();
    }

    private TypedQuery<BacklogHead> heads(String reference) {
        var named = Reference.of(reference);
        return named.id()
                .map(id -> entities.createQuery("from BacklogHead where productId = :id", BacklogHead.class)
                        .setParameter("id", id))
                .orElseGet(() -> entities.createQuery(
                                "from BacklogHead where product.key = :key and not product.deleted", BacklogHead.class)
                        .setParameter("key", named.key()));
    }
}
