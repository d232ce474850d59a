package dev.tandem.backlog.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Applies updates to this copy. What was applied already, or comes after something newer, changes nothing. */
@ApplicationScoped
class Projection {
    private final EntityManager entities;

    Projection(EntityManager entities) {
        this.entities = entities;
    }

    /** @return the topic keys whose last update here was overtaken: something newer had been applied before */
    @Transactional
    Set<String> apply(List<? extends Update> updates) {
        var heads = lockHeads(updates.stream().map(Update::productId).collect(Collectors.toSet()));
        var items = itemsOf(updates);
        var overtaken = new HashSet<String>();
        for (Update update : updates) {
            var head = heads.get(update.productId());
            var applied = update instanceof Update.OfItem ofItem
                    ? apply(ofItem, head, items)
                    : ((Update.OfHead) update).applyTo(head);
            if (applied == Applied.OVERTAKEN) {
                overtaken.add(update.topicKey());
            } else {
                overtaken.remove(update.topicKey());
            }
        }
        return overtaken;
    }

    private Applied apply(Update.OfItem update, BacklogHead head, Map<UUID, BacklogItem> items) {
        var item = items.computeIfAbsent(update.itemId(), id -> newItem(id, update.productId()));
        head.exclude(item);
        var applied = update.applyTo(item);
        head.include(item);
        if (applied == Applied.FRESH) {
            item.changedAt(head.nextSequence());
        }
        return applied;
    }

    /** Marks an item one of whose events could not be read; an item that is not known has nothing to be stale. */
    @Transactional
    void markStale(UUID itemId, boolean ownersHalf) {
        var item = entities.find(BacklogItem.class, itemId);
        if (item == null) {
            return;
        }
        if (ownersHalf) {
            item.markOwnerStale();
        } else {
            item.markWorkStale();
        }
        item.changedAt(
                lockHeads(List.of(item.productId())).get(item.productId()).nextSequence());
    }

    private Map<UUID, BacklogHead> lockHeads(Collection<UUID> productIds) {
        // Always in the same order, so that two consumers that share products cannot wait for each other.
        var ordered = new TreeSet<>(productIds);
        for (UUID productId : ordered) {
            entities.createNativeQuery("insert into backlog_head (product_id) values (:id) on conflict do nothing")
                    .setParameter("id", productId)
                    .executeUpdate();
        }
        return entities.createQuery("from BacklogHead where productId in :ids order by productId", BacklogHead.class)
                .setParameter("ids", ordered)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(BacklogHead::productId, Function.identity()));
    }

    private Map<UUID, BacklogItem> itemsOf(List<? extends Update> updates) {
        var ids = updates.stream()
                .filter(Update.OfItem.class::isInstance)
                .map(update -> ((Update.OfItem) update).itemId())
                .collect(Collectors.toSet());
        var items = new HashMap<UUID, BacklogItem>();
        if (!ids.isEmpty()) {
            entities.createQuery("from BacklogItem where id in :ids", BacklogItem.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(item -> items.put(item.id(), item));
        }
        return items;
    }

    private BacklogItem newItem(UUID id, UUID productId) {
        var item = new BacklogItem(id, productId);
        entities.persist(item);
        return item;
    }
}
