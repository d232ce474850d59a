package dev.tandem.backlog.projection;

import dev.tandem.model.kind.Kind;
import dev.tandem.model.ready.ReadyCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what waits for somebody's word, a question or a decision, and with each item what of that holds it up. Either may be
 * told first: an item that becomes known is looked up among what waits.
 */
@ApplicationScoped
class Holds {
    private static final Comparator<EventSubject> BY_ID = Comparator.comparing(EventSubject::id);

    private final EntityManager entities;

    Holds(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What of an item is open.
     *
     * @param checks bits of those that it does not pass for that
     * @param questions how many
     */
    private record Open(int checks, int questions) {
        private static final Open NOTHING = new Open(0, 0);

        Open and(Open other) {
            return new Open(checks | other.checks, questions + other.questions);
        }
    }

    /**
     * @param heads locked, of all products that have changed items, and of all that events of questions or decisions are of
     * @param changes of which the items are not shown yet
     */
    void follow(List<Event> events, Map<UUID, BacklogHead> heads, ItemChanges changes) {
        var perhaps = new HashSet<UUID>(keep(events));
        changes.added().forEach(item -> perhaps.add(item.id()));
        if (perhaps.isEmpty()) {
            return;
        }
        var open = openOf(perhaps);
        changes.added().forEach(item -> change(item, open, heads, changes));
        changes.added().forEach(item -> perhaps.remove(item.id()));
        loaded(perhaps).forEach(item -> change(item, open, heads, changes));
    }

    /** Those of a product whose heads are counted anew. */
    void renew(List<BacklogItem> items) {
        var open = openOf(items.stream().map(BacklogItem::id).toList());
        items.forEach(item -> hold(item, open));
    }

    private static void change(
            BacklogItem item, Map<UUID, Open> open, Map<UUID, BacklogHead> heads, ItemChanges changes) {
        var head = heads.get(item.productId());
        if (head == null) {
            // What somebody made up of another product's item.
            return;
        }
        changes.lookAt(item);
        head.exclude(item);
        boolean changed = hold(item, open);
        head.include(item);
        if (changed && !changes.changed().contains(item)) {
            changes.changed(item, head.nextSequence(), Occurrence.NONE);
        }
    }

    private static boolean hold(BacklogItem item, Map<UUID, Open> open) {
        var now = open.getOrDefault(item.id(), Open.NOTHING);
        return item.heldUpBy(now.checks(), now.questions());
    }

    /** @return the items of which something else may be open now */
    private Set<UUID> keep(List<Event> events) {
        // The newest of each, always in the same order, so that two who write the same cannot wait for each other.
        var newest = new TreeMap<EventSubject, EventSubject>(BY_ID);
        events.stream()
                .flatMap(event -> event.about().stream())
                .filter(subject -> subject.hold() != null)
                .forEach(subject -> newest.merge(
                        subject, subject, (old, fresh) -> fresh.version().compareTo(old.version()) > 0 ? fresh : old));
        if (newest.isEmpty()) {
            return Set.of();
        }
        var subjects = newest.values();
        var items = openBefore(subjects);
        subjects.forEach(subject -> {
            items.addAll(told(subject).holdsUp());
            items.addAll(told(subject).askedOf());
        });
        write(subjects);
        return items;
    }

    private Set<UUID> openBefore(Collection<EventSubject> subjects) {
        List<?> rows = entities.createNativeQuery("""
                        select distinct item from backlog_hold cross join unnest(holds_up || asked_of) item
                        where source_id = any(:ids)
                        """, UUID.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("ids", array(subjects, EventSubject::id, UUID[]::new))
                .getResultList();
        return rows.stream().map(UUID.class::cast).collect(Collectors.toCollection(HashSet::new));
    }

    /** What is gone keeps its version, so that an older event does not bring it back. */
    private void write(Collection<EventSubject> subjects) {
        entities.createNativeQuery("""
                        insert into backlog_hold as known (source_id, kind, product_id, epoch, version, shape, holds_up,
                            asked_of, status, blocking, awaits, question)
                        select source_id, kind, product_id, epoch, version, :shape,
                            cast(string_to_array(holds_up, ',') as uuid[]), cast(string_to_array(asked_of, ',') as uuid[]),
                            status, blocking, cast(array(select jsonb_array_elements_text(cast(awaits as jsonb))) as text[]),
                            question
                        from unnest(cast(:sources as uuid[]), cast(:kinds as text[]), cast(:products as uuid[]),
                            cast(:epochs as bigint[]), cast(:versions as bigint[]), cast(:holdsUp as text[]),
                            cast(:askedOf as text[]), cast(:statuses as text[]), cast(:blocking as boolean[]),
                            cast(:awaits as text[]), cast(:questions as text[]))
                            as told (source_id, kind, product_id, epoch, version, holds_up, asked_of, status, blocking,
                                awaits, question)
                        on conflict (source_id) do update
                        set epoch = excluded.epoch, version = excluded.version, shape = excluded.shape,
                            holds_up = excluded.holds_up, asked_of = excluded.asked_of, status = excluded.status,
                            blocking = excluded.blocking, awaits = excluded.awaits, question = excluded.question
                        where (known.epoch, known.version, known.shape)
                            < (excluded.epoch, excluded.version, excluded.shape)
                        """)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("shape", Shape.CURRENT)
                .setParameter("sources", array(subjects, EventSubject::id, UUID[]::new))
                .setParameter("kinds", texts(subjects, each -> each.kind().word()))
                .setParameter("products", array(subjects, EventSubject::productId, UUID[]::new))
                .setParameter("epochs", array(subjects, each -> each.version().epoch(), Long[]::new))
                .setParameter("versions", array(subjects, each -> each.version().version(), Long[]::new))
                .setParameter("holdsUp", texts(subjects, each -> ids(told(each).holdsUp())))
                .setParameter("askedOf", texts(subjects, each -> ids(told(each).askedOf())))
                .setParameter("statuses", texts(subjects, each -> told(each).status()))
                .setParameter("blocking", array(subjects, each -> told(each).blocking(), Boolean[]::new))
                .setParameter("awaits", texts(subjects, each -> told(each).awaitsAsJson()))
                .setParameter("questions", texts(subjects, each -> told(each).question()))
                .executeUpdate();
    }

    private Map<UUID, Open> openOf(Collection<UUID> ids) {
        List<?> rows = entities.createNativeQuery("""
                        select item, kind, item = any(holds_up), item = any(asked_of)
                        from backlog_hold cross join lateral (select distinct unnest(holds_up || asked_of) as item) each
                        where ((holds_up && :ids and holds_up <> '{}') or (asked_of && :ids and asked_of <> '{}'))
                            and item = any(:ids)
                        """)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("ids", new ArrayList<>(ids).toArray(UUID[]::new))
                .getResultList();
        var open = new HashMap<UUID, Open>();
        for (Object each : rows) {
            var row = (Object[]) each;
            var check = Kind.COMMENT.word().equals(row[1]) ? ReadyCheck.ANSWERED : ReadyCheck.DECIDED;
            open.merge(
                    (UUID) row[0],
                    new Open(Boolean.TRUE.equals(row[2]) ? check.bit() : 0, Boolean.TRUE.equals(row[3]) ? 1 : 0),
                    Open::and);
        }
        return open;
    }

    @SuppressWarnings("unchecked")
    private List<BacklogItem> loaded(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createNativeQuery(
                        "select * from backlog_item where item_id = any(:ids) order by item_id", BacklogItem.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    private static ToldHold told(EventSubject subject) {
        return Objects.requireNonNull(subject.hold());
    }

    private static String ids(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static String[] texts(Collection<EventSubject> all, Function<EventSubject, @Nullable String> text) {
        return array(all, text, String[]::new);
    }

    private static <T extends @Nullable Object> T[] array(
            Collection<EventSubject> all, Function<EventSubject, T> value, IntFunction<T[]> array) {
        return all.stream().map(value).toArray(array);
    }
}
