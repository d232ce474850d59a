package dev.tandem.backlog.query;

import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.backlog.projection.WorkSnapshot;
import dev.tandem.kit.id.Reference;
import dev.tandem.kit.identity.CurrentAccess;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.BacklogProblem;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.lane.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What this copy knows of products and of items. */
@ApplicationScoped
public class Backlogs {
    /** PostgreSQL takes at most 65,535 parameters. */
    private static final int AT_ONCE = 10_000;

    private final EntityManager entities;
    private final CurrentAccess access;

    Backlogs(EntityManager entities, CurrentAccess access) {
        this.entities = entities;
        this.access = access;
    }

    public BacklogHead product(String reference) {
        return findProduct(reference).orElseThrow(() -> unknownProduct(reference));
    }

    public Optional<BacklogHead> findProduct(String reference) {
        return heads(reference).getResultStream().filter(BacklogHead::isKnown).findFirst();
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

    public static Refusal unknownItem(String reference) {
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
        return query.getResultList().stream()
                .filter(BacklogItem::isKnown)
                .filter(this::isCovered)
                .findFirst();
    }

    /** @return by id, those of the items that are known here */
    public Map<UUID, BacklogItem> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return known(entities.createQuery("from BacklogItem where id in :ids", BacklogItem.class)
                        .setParameter("ids", ids))
                .collect(Collectors.toMap(BacklogItem::id, Function.identity()));
    }

    /** @return those that are named by key or id and known here */
    public List<BacklogItem> named(Collection<String> references) {
        if (references.isEmpty()) {
            return List.of();
        }
        var named = references.stream().map(Reference::of).toList();
        return known(entities.createQuery("from BacklogItem where key in :keys or id in :ids", BacklogItem.class)
                        .setParameter("keys", named.stream().map(Reference::key).toList())
                        .setParameter(
                                "ids",
                                named.stream()
                                        .flatMap(each -> each.id().stream())
                                        .toList()))
                .filter(this::isCovered)
                .toList();
    }

    /** To who asks, an item of a product that they may not know of is not there, also where a body names it. */
    private boolean isCovered(BacklogItem item) {
        return access.get().coversItem(item.key());
    }

    private static Stream<BacklogItem> known(TypedQuery<BacklogItem> query) {
        return query.getResultList().stream().filter(BacklogItem::isKnown);
    }

    /** The id of an item of the product, also of one that is deleted by now. */
    public UUID idOfAny(UUID productId, String reference) {
        var named = Reference.of(reference);
        return entities.createQuery(
                        "select id from BacklogItem where productId = :product and (id = :id or key = :key)",
                        UUID.class)
                .setParameter("product", productId)
                .setParameter("id", named.id().orElse(null))
                .setParameter("key", named.key())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> unknownItem(reference));
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

    /** @return debt that is in a release or serves an initiative, and is not dropped, in its order */
    public List<BacklogItem> plannedDebt(UUID productId) {
        return entities.createQuery("""
                        from BacklogItem
                        where productId = :product and owner.type = DEBT and owner.status in ('OPEN', 'DONE')
                            and (owner.planning.initiativeId is not null or owner.planning.releaseId is not null)
                        order by laneOrder nulls last, id
                        """, BacklogItem.class)
                .setParameter("product", productId)
                .getResultList();
    }

    /** @return keys of the debt that is in a release or serves an initiative, whatever became of it */
    public List<String> debtServing(UUID plan) {
        return entities.createQuery("""
                        select key from BacklogItem
                        where owner.type = DEBT and not owner.deleted
                            and (owner.planning.initiativeId = :plan or owner.planning.releaseId = :plan)
                        order by key
                        """, String.class)
                .setParameter("plan", plan)
                .getResultList();
    }

    /** @return debt that is to go out with a release and is done */
    public List<BacklogItem> debtDoneFor(UUID release) {
        return entities.createQuery("""
                        from BacklogItem
                        where owner.type = DEBT and not owner.deleted and owner.planning.releaseId = :release
                            and (owner.status = 'DONE' or work.progress = 'DONE')
                        order by key
                        """, BacklogItem.class)
                .setParameter("release", release)
                .getResultList();
    }

    /** @return open debt that gets in the way of any of the features, in its order */
    public List<BacklogItem> debtAffecting(Collection<UUID> features) {
        return entities.createQuery("""
                        from BacklogItem
                        where owner.type = DEBT and lane is not null
                            and cast(sql('? && ?', owner.planning.affects, :features) as Boolean)
                        order by laneOrder, id
                        """, BacklogItem.class)
                .setParameter("features", features.toArray(UUID[]::new))
                .getResultList();
    }

    /** Whether the product has such an initiative, as far as it was told. */
    public boolean knowsInitiative(UUID productId, UUID initiative) {
        return !entities.createNativeQuery("""
                        select 1 from backlog_part
                        where part_id = :id and kind = :kind and product_id = :product and state is not null
                        """)
                .setParameter("id", initiative)
                .setParameter("kind", Kind.INITIATIVE.word())
                .setParameter("product", productId)
                .getResultList()
                .isEmpty();
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

    /** Of one item; each change of a feature asks, and a query with a list is translated to SQL each time. */
    public WorkSnapshot workOf(UUID id) {
        return entities.createQuery("select work from BacklogItem where id = :id", WorkSnapshot.class)
                .setParameter("id", id)
                .getResultStream()
                .filter(work -> work != null && !work.deleted())
                .findFirst()
                .orElse(WorkSnapshot.NONE);
    }

    /** @return by id, bits of what those of the items lack that wait for somebody's word */
    public Map<UUID, Integer> heldUp(Collection<UUID> ids) {
        List<?> rows = entities.createNativeQuery(
                        "select item_id, held_up from backlog_item where item_id = any(:ids) and held_up <> 0")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
    }

    /**
     * A part of a lane, with what placing needs of each item.
     *
     * @param most written out: with a parameter PostgreSQL would plan each execution anew
     */
    List<SlimItem> slimLane(UUID productId, Lane lane, Walk.Place after, int most) {
        return entities.createQuery("""
                        select id, key, laneOrder,
                            case when work.sprint.status = 'ACTIVE'
                                then coalesce(work.sprint.frozenTenths, work.tenths) else work.tenths end,
                            work.lowTenths, work.highTenths, owner.expedite, owner.planning.releaseId, blockers
                        from BacklogItem
                        where productId = :product and lane = :lane and (laneOrder, id) > (:order, :after)
                        order by laneOrder, id limit %d
                        """.formatted(most), SlimItem.class)
                .setParameter("product", productId)
                .setParameter("lane", lane)
                .setParameter("order", after.order())
                .setParameter("after", after.id())
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
