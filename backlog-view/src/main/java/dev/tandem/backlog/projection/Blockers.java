package dev.tandem.backlog.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps with each item the keys of what it is blocked by. That changes when an item that blocks it is opened, finished,
 * deleted or linked otherwise; in a product without links nobody looks.
 */
@ApplicationScoped
class Blockers {
    /** As {@link BacklogItem#holdsUp}. */
    private static final String HOLDS_UP = """
            (blocker.lane is not null or (blocker.umbrella and not blocker.owner_deleted
                and blocker.status in ('PROPOSED', 'DEFINED', 'COMMITTED', 'OPEN')))""";

    private final EntityManager entities;

    Blockers(EntityManager entities) {
        this.entities = entities;
    }

    /** @param heads locked, of all products that have changed items */
    void follow(Map<UUID, BacklogHead> heads, ItemChanges changes) {
        var moved = changes.changed().stream()
                .filter(item -> head(heads, item).hasLinks()
                        || !item.blockers().isEmpty()
                        || !changes.before(item).blocks().isEmpty())
                .filter(item -> changes.before(item).blocksOtherwise(item))
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        // The changes are looked at in SQL.
        entities.flush();
        var perhaps = perhapsBlockedOtherwise(moved, changes);
        var keys = keysOf(perhaps);
        entities.createQuery("from BacklogItem where id in :ids", BacklogItem.class)
                .setParameter("ids", perhaps)
                .getResultStream()
                .forEach(item -> {
                    changes.lookAt(item);
                    if (item.blockedBy(keys.getOrDefault(item.id(), List.of()))) {
                        changes.changed(item, head(heads, item).nextSequence(), Occurrence.NONE);
                        item.show();
                    }
                });
    }

    /** Those of a product whose heads are counted anew. */
    void renew(List<BacklogItem> items) {
        var keys = keysOf(items.stream().map(BacklogItem::id).toList());
        items.forEach(item -> item.blockedBy(keys.getOrDefault(item.id(), List.of())));
    }

    private static BacklogHead head(Map<UUID, BacklogHead> heads, BacklogItem item) {
        return Objects.requireNonNull(heads.get(item.productId()));
    }

    private Set<UUID> perhapsBlockedOtherwise(List<BacklogItem> moved, ItemChanges changes) {
        var found = new HashSet<UUID>();
        for (BacklogItem item : moved) {
            found.add(item.id());
            found.addAll(item.blocks());
            found.addAll(changes.before(item).blocks());
        }
        List<?> waiting = entities.createNativeQuery("""
                        select item_id from backlog_item where blocked_by && :ids and blocked_by <> '{}'
                        """, UUID.class)
                .setParameter("ids", moved.stream().map(BacklogItem::id).toArray(UUID[]::new))
                .getResultList();
        waiting.forEach(id -> found.add((UUID) id));
        return found;
    }

    /** @return for each blocked item, the keys of the open items that must be finished first */
    private Map<UUID, List<String>> keysOf(Collection<UUID> ids) {
        List<?> rows = entities.createNativeQuery("""
                        select blocked.item_id, blocker.item_key
                        from backlog_item blocked cross join unnest(blocked.blocked_by) as by
                            join backlog_item blocker on blocker.item_id = by and %1$s
                        where blocked.item_id = any(:ids)
                        union
                        select target, blocker.item_key
                        from backlog_item blocker cross join unnest(blocker.blocks) as target
                        where blocker.blocks <> '{}' and blocker.blocks && :ids and %1$s
                            and target = any(:ids)
                        order by 2
                        """.formatted(HOLDS_UP))
                .setParameter("ids", new ArrayList<>(ids).toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }
}
