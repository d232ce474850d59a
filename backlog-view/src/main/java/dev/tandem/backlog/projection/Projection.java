package dev.tandem.backlog.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Blockers blockers;
    private final Holds holds;
    private final Sections sections;
    private final ItemRefs itemRefs;
    private final Parts parts;
    private final Activities activities;
    private final Tradeoffs tradeoffs;
    private final ReleaseItems releaseItems;
    /** Products whose heads were there already. */
    private final Set<UUID> begun = ConcurrentHashMap.newKeySet();

    Projection(
            EntityManager entities,
            Positions positions,
            Blockers blockers,
            Holds holds,
            Sections sections,
            ItemRefs itemRefs,
            Parts parts,
            Activities activities,
            Tradeoffs tradeoffs,
            ReleaseItems releaseItems) {
        this.entities = entities;
        this.positions = positions;
        this.blockers = blockers;
        this.holds = holds;
        this.sections = sections;
        this.itemRefs = itemRefs;
        this.parts = parts;
        this.activities = activities;
        this.tradeoffs = tradeoffs;
        this.releaseItems = releaseItems;
    }

    /** Updates alone, as if nobody followed. */
    @Transactional
    void apply(List<? extends Update> updates) {
        apply(updates.stream().map(Event::of).toList(), List.of());
    }

    /**
     * @param events in the order of their records
     * @param moves how far reading them went
     */
    @Transactional
    void apply(List<Event> events, List<Move> moves) {
        positions.advance(moves);
        var updates = events.stream().flatMap(event -> event.update().stream()).toList();
        var heads = lockHeads(productsOf(events, updates));
        var items = itemsOf(updates);
        var changes = new ItemChanges();
        var changedParts = new Parts.Changes();
        var releases = new ReleaseItems.Begun();
        items.values().forEach(changes::lookAt);
        for (Event event : events) {
            event.update().ifPresent(update -> apply(update, event.occurrence(), heads, items, changes, releases));
            event.about()
                    .filter(EventSubject::isPart)
                    .ifPresent(part -> changedParts.add(
                            part,
                            event.occurrence(),
                            head(heads, part.productId()).nextSequence()));
        }
        releaseItems.follow(releases, heads, changes);
        holds.follow(events, heads, changes);
        changes.changed().forEach(BacklogItem::show);
        // As they are after the whole batch; otherwise each would be written as it was first, and again.
        changes.added().forEach(entities::persist);
        blockers.follow(heads, changes);
        sections.follow(changes);
        itemRefs.keep(changes.referredToOtherwise());
        parts.keep(changedParts);
        activities.keep(events);
        tradeoffs.keep(events);
    }

    private void apply(
            Update update,
            Occurrence occurrence,
            Map<UUID, BacklogHead> heads,
            Map<UUID, BacklogItem> items,
            ItemChanges changes,
            ReleaseItems.Begun releases) {
        if (update instanceof Update.Release release) {
            releases.apply(release, head(heads, release.productId()));
        } else if (update instanceof Update.OfHead ofHead) {
            ofHead.applyTo(head(heads, ofHead.productId()));
        } else if (update instanceof Update.OfItem ofItem) {
            apply(ofItem, occurrence, head(heads, ofItem.productId()), items, changes);
        } else if (update instanceof Update.Unread unread) {
            markStale(unread, heads, items, changes);
        }
    }

    /** Makes anew what another release of this code has made of a product's rows. */
    @Transactional
    void renew(UUID productId) {
        lockHeads(Set.of(productId));
    }

    private static void markStale(
            Update.Unread unread, Map<UUID, BacklogHead> heads, Map<UUID, BacklogItem> items, ItemChanges changes) {
        var item = items.get(unread.itemId());
        if (item != null) {
            item.markStale(unread.ownersSnapshot());
            changes.changed(item, head(heads, item.productId()).nextSequence(), Occurrence.NONE);
        }
    }

    private static BacklogHead head(Map<UUID, BacklogHead> locked, UUID product) {
        return Objects.requireNonNull(locked.get(product));
    }

    private void apply(
            Update.OfItem update,
            Occurrence occurrence,
            BacklogHead head,
            Map<UUID, BacklogItem> items,
            ItemChanges changes) {
        var item = items.computeIfAbsent(update.itemId(), id -> newItem(update, changes));
        boolean wasStale = item.isStale();
        head.exclude(item);
        var applied = update.applyTo(item);
        head.include(item);
        if (applied == Applied.FRESH || item.isStale() != wasStale) {
            changes.changed(item, head.nextSequence(), occurrence);
        }
    }

    private Set<UUID> productsOf(List<Event> events, List<Update> updates) {
        // Always in the same order, so that two consumers that share products cannot wait for each other.
        var products = new TreeSet<UUID>();
        events.stream()
                .flatMap(event -> event.about().stream())
                .filter(EventSubject::isPart)
                .forEach(part -> products.add(part.productId()));
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
        beginWhatIsNew(products);
        var heads = lockAll(products);
        if (heads.size() < products.size()) {
            // The database is not the one that this process knew.
            begun.clear();
            beginWhatIsNew(products);
            heads = lockAll(products);
        }
        heads.values().stream().filter(BacklogHead::isCountedOtherwise).forEach(this::countAnew);
        return heads;
    }

    private Map<UUID, BacklogHead> lockAll(Set<UUID> products) {
        // An array, since Hibernate translates a query with a list at each execution.
        return entities.createQuery("""
                        from BacklogHead h
                        where cast(sql('? = any(cast((select ?) as uuid[]))', h.productId, :ids) as Boolean)
                        order by h.productId
                        """, BacklogHead.class)
                .setParameter("ids", products.toArray(UUID[]::new))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(BacklogHead::productId, Function.identity()));
    }

    /** Before any lock is taken: of two who begin the same products none waits for a head that the other holds. */
    private void beginWhatIsNew(Set<UUID> products) {
        products.stream().filter(product -> !begun.contains(product)).forEach(this::begin);
    }

    private void begin(UUID product) {
        int made = entities.createNativeQuery("""
                        insert into backlog_head (product_id, shape) values (:id, :shape) on conflict do nothing
                        """)
                .setParameter("id", product)
                .setParameter("shape", Shape.CURRENT)
                .executeUpdate();
        if (made > 0) {
            sections.renew(product, 0);
        } else {
            begun.add(product);
        }
    }

    private void countAnew(BacklogHead head) {
        var items = items("product_id", Set.of(head.productId()));
        blockers.renew(items);
        holds.renew(items);
        items.forEach(BacklogItem::show);
        head.recount(items);
        // With a number of its own, so that whoever knows the former sections sees that all have changed.
        sections.renew(head.productId(), head.nextSequence());
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

    /**
     * A set as one parameter: the statement is the same for every number of ids. Behind a select the planner does not see
     * that number, and keeps its plan.
     */
    @SuppressWarnings("unchecked")
    private List<BacklogItem> items(String column, Collection<UUID> ids) {
        return entities.createNativeQuery(
                        "select * from backlog_item where %s = any(cast((select :ids) as uuid[]))".formatted(column),
                        BacklogItem.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    private BacklogItem newItem(Update.OfItem update, ItemChanges changes) {
        var item = new BacklogItem(update.itemId(), update.productId(), update.key());
        changes.add(item);
        return item;
    }
}
