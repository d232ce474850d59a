package dev.tandem.backlog.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Applies updates to this copy. An update changes nothing if it or a newer one was applied before. Locks are taken in
 * one order: positions, then heads, then items. An item is read after its head is locked, never before.
 */
@ApplicationScoped
class Projection {
    private final EntityManager entities;
    private final Positions positions;
    private final ItemRefs itemRefs;

    Projection(EntityManager entities, Positions positions, ItemRefs itemRefs) {
        this.entities = entities;
        this.positions = positions;
        this.itemRefs = itemRefs;
    }

    @Transactional
    void apply(List<? extends Update> updates) {
        apply(updates, List.of());
    }

    /**
     * @param updates in the order of their records
     * @param moves how far reading them went
     */
    @Transactional
    void apply(List<? extends Update> updates, List<Move> moves) {
        positions.advance(moves);
        var heads = lockHeads(productsOf(updates));
        var items = itemsOf(updates);
        var known = Set.copyOf(items.keySet());
        var renamed = new ArrayList<BacklogItem>();
        for (Update update : updates) {
            if (update instanceof Update.OfHead ofHead) {
                ofHead.applyTo(head(heads, ofHead.productId()));
            } else if (update instanceof Update.OfItem ofItem) {
                var item = items.computeIfAbsent(
                        ofItem.itemId(), id -> new BacklogItem(id, ofItem.productId(), ofItem.key()));
                var refs = item.refs();
                apply(ofItem, head(heads, ofItem.productId()), item);
                if (!refs.containsAll(item.refs())) {
                    renamed.add(item);
                }
            } else if (update instanceof Update.Unread unread) {
                markStale(unread, heads, items);
            }
        }
        // As they are after the whole batch; otherwise each would be written as it was first, and again.
        items.values().stream().filter(item -> !known.contains(item.id())).forEach(entities::persist);
        itemRefs.keep(renamed);
    }

    private static void markStale(Update.Unread unread, Map<UUID, BacklogHead> heads, Map<UUID, BacklogItem> items) {
        var item = items.get(unread.itemId());
        if (item != null) {
            item.markStale(unread.ownersSnapshot());
            item.changedAt(head(heads, item.productId()).nextSequence());
        }
    }

    private static BacklogHead head(Map<UUID, BacklogHead> locked, UUID product) {
        return Objects.requireNonNull(locked.get(product));
    }

    private static void apply(Update.OfItem update, BacklogHead head, BacklogItem item) {
        boolean wasStale = item.isStale();
        head.exclude(item);
        var applied = update.applyTo(item);
        head.include(item);
        if (applied == Applied.FRESH || item.isStale() != wasStale) {
            item.changedAt(head.nextSequence());
        }
    }

    private Set<UUID> productsOf(List<? extends Update> updates) {
        // Always in the same order, so that two consumers that share products cannot wait for each other.
        var products = new TreeSet<UUID>();
        var unread = new TreeSet<UUID>();
        for (Update update : updates) {
            if (update instanceof Update.Told told) {
                products.add(told.productId());
            } else if (update instanceof Update.Unread one) {
                unread.add(one.itemId());
            }
        }
        if (!unread.isEmpty()) {
            // Only the product's id is read: the item itself may change until its head is locked.
            products.addAll(
                    entities.createQuery("select distinct productId from BacklogItem where id in :ids", UUID.class)
                            .setParameter("ids", unread)
                            .getResultList());
        }
        return products;
    }

    private Map<UUID, BacklogHead> lockHeads(Set<UUID> products) {
        if (products.isEmpty()) {
            return Map.of();
        }
        var heads = lockKnownHeads(products);
        if (heads.size() < products.size()) {
            insertHeads(products);
            heads = lockKnownHeads(products);
        }
        heads.values().stream()
                .filter(BacklogHead::isCountedOtherwise)
                .forEach(head -> head.recount(items("product_id", Set.of(head.productId()))));
        return heads;
    }

    private Map<UUID, BacklogHead> lockKnownHeads(Set<UUID> products) {
        return entities.createQuery("from BacklogHead where productId in :ids order by productId", BacklogHead.class)
                .setParameter("ids", products)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(BacklogHead::productId, Function.identity()));
    }

    private void insertHeads(Set<UUID> products) {
        entities.createNativeQuery("""
                        insert into backlog_head (product_id, shape)
                        select product, :shape from unnest(:ids) as product order by product on conflict do nothing
                        """)
                .setParameter("ids", products.toArray(UUID[]::new))
                .setParameter("shape", Shape.CURRENT)
                .executeUpdate();
    }

    private Map<UUID, BacklogItem> itemsOf(List<? extends Update> updates) {
        var ids = new TreeSet<UUID>();
        for (Update update : updates) {
            if (update instanceof Update.OfItem ofItem) {
                ids.add(ofItem.itemId());
            } else if (update instanceof Update.Unread unread) {
                ids.add(unread.itemId());
            }
        }
        // In the order of the updates, in which new ones are written.
        var items = new LinkedHashMap<UUID, BacklogItem>();
        if (!ids.isEmpty()) {
            items("item_id", ids).forEach(item -> items.put(item.id(), item));
        }
        return items;
    }

    /** @param column a set as one parameter: the statement is the same for every number of ids */
    @SuppressWarnings("unchecked")
    private List<BacklogItem> items(String column, Collection<UUID> ids) {
        return entities.createNativeQuery(
                        "select * from backlog_item where %s = any(:ids)".formatted(column), BacklogItem.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }
}
