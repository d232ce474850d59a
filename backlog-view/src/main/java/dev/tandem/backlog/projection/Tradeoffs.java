package dev.tandem.backlog.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Keeps what was overridden, and what became of it, of every aggregate that tells tradeoffs. */
@ApplicationScoped
class Tradeoffs {
    private static final Comparator<EventSubject> BY_SUBJECT =
            Comparator.comparing(EventSubject::id).thenComparing(EventSubject::kind);

    private final EntityManager entities;

    Tradeoffs(EntityManager entities) {
        this.entities = entities;
    }

    private record Row(EventSubject subject, int ordinal) {
        ToldTradeoffs told() {
            return Tradeoffs.told(subject);
        }

        ToldTradeoffs.Told tradeoff() {
            return told().all().get(ordinal);
        }
    }

    void keep(List<Event> events) {
        // The newest of each, always in the same order, so that two who write the same cannot wait for each other.
        var newest = new TreeMap<EventSubject, EventSubject>(BY_SUBJECT);
        events.stream()
                .flatMap(event -> event.about().stream())
                .filter(subject -> subject.tradeoffs() != null)
                .forEach(subject -> newest.merge(
                        subject, subject, (old, fresh) -> fresh.version().compareTo(old.version()) > 0 ? fresh : old));
        if (!newest.isEmpty()) {
            endThoseNotTold(newest.values());
            write(newest.values());
        }
    }

    /** What is gone keeps its version, so that an older event does not bring it back. */
    private void endThoseNotTold(Collection<EventSubject> subjects) {
        entities.createNativeQuery("""
                        update backlog_tradeoff as known
                        set gone = true, epoch = told.epoch, version = told.version, shape = :shape
                        from unnest(cast(:kinds as text[]), cast(:ids as uuid[]), cast(:epochs as bigint[]),
                            cast(:versions as bigint[]), cast(:counts as int[]))
                            as told (kind, subject_id, epoch, version, count)
                        where known.subject_id = told.subject_id and known.kind = told.kind
                            and known.ordinal >= told.count
                            and (known.epoch, known.version) < (told.epoch, told.version)
                        """)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("shape", Shape.CURRENT)
                .setParameter("kinds", array(subjects, each -> each.kind().word(), String[]::new))
                .setParameter("ids", array(subjects, EventSubject::id, UUID[]::new))
                .setParameter("epochs", array(subjects, each -> each.version().epoch(), Long[]::new))
                .setParameter("versions", array(subjects, each -> each.version().version(), Long[]::new))
                .setParameter("counts", array(subjects, each -> told(each).all().size(), Integer[]::new))
                .executeUpdate();
    }

    private void write(Collection<EventSubject> subjects) {
        var rows = subjects.stream()
                .flatMap(subject -> told(subject).ordinals().map(ordinal -> new Row(subject, ordinal)))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        entities.createNativeQuery("""
                        insert into backlog_tradeoff as known (product_id, kind, subject_id, ordinal, epoch, version,
                            shape, gone, at, by_name, by_role, overridden, why, name, path, outcome)
                        select product_id, kind, subject_id, ordinal, epoch, version, :shape, false, at, by_name,
                            by_role, string_to_array(overridden, ','), why, name, path, outcome
                        from unnest(cast(:products as uuid[]), cast(:kinds as text[]), cast(:ids as uuid[]),
                            cast(:ordinals as int[]), cast(:epochs as bigint[]), cast(:versions as bigint[]),
                            cast(:moments as timestamptz[]), cast(:names as text[]), cast(:roles as text[]),
                            cast(:overridden as text[]), cast(:reasons as text[]), cast(:subjects as text[]),
                            cast(:paths as text[]), cast(:outcomes as text[]))
                            as told (product_id, kind, subject_id, ordinal, epoch, version, at, by_name, by_role,
                                overridden, why, name, path, outcome)
                        on conflict (subject_id, kind, ordinal) do update
                        set epoch = excluded.epoch, version = excluded.version, shape = excluded.shape, gone = false,
                            at = excluded.at, by_name = excluded.by_name, by_role = excluded.by_role,
                            overridden = excluded.overridden, why = excluded.why, name = excluded.name,
                            path = excluded.path, outcome = excluded.outcome
                        where (known.epoch, known.version, known.shape)
                            < (excluded.epoch, excluded.version, excluded.shape)
                        """)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("shape", Shape.CURRENT)
                .setParameter("products", array(rows, each -> each.subject().productId(), UUID[]::new))
                .setParameter("kinds", texts(rows, each -> each.subject().kind().word()))
                .setParameter("ids", array(rows, each -> each.subject().id(), UUID[]::new))
                .setParameter("ordinals", array(rows, Row::ordinal, Integer[]::new))
                .setParameter(
                        "epochs", array(rows, each -> each.subject().version().epoch(), Long[]::new))
                .setParameter(
                        "versions", array(rows, each -> each.subject().version().version(), Long[]::new))
                .setParameter(
                        "moments", texts(rows, each -> each.tradeoff().at().toString()))
                .setParameter("names", texts(rows, each -> each.tradeoff().by()))
                .setParameter("roles", texts(rows, each -> each.tradeoff().role()))
                .setParameter(
                        "overridden",
                        texts(rows, each -> String.join(",", each.tradeoff().overridden())))
                .setParameter("reasons", texts(rows, each -> each.tradeoff().why()))
                .setParameter("subjects", texts(rows, each -> each.subject().name()))
                .setParameter("paths", texts(rows, each -> each.told().path()))
                .setParameter("outcomes", texts(rows, each -> each.told().outcome()))
                .executeUpdate();
    }

    private static ToldTradeoffs told(EventSubject subject) {
        return Objects.requireNonNull(subject.tradeoffs());
    }

    private static String[] texts(Collection<Row> all, Function<Row, @Nullable String> text) {
        return array(all, text, String[]::new);
    }

    private static <E, T extends @Nullable Object> T[] array(
            Collection<E> all, Function<E, T> value, IntFunction<T[]> array) {
        return all.stream().map(value).toArray(array);
    }
}
