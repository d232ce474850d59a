package dev.tandem.backlog.projection;

import dev.tandem.kit.journal.EventVersion;
import dev.tandem.model.kind.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Keeps what belongs to a product and is no item, as it is now, for those who follow the product. */
@ApplicationScoped
class Parts {
    private final EntityManager entities;

    Parts(EntityManager entities) {
        this.entities = entities;
    }

    private record Changed(EventSubject subject, Occurrence occurrence, long sequence) {}

    /** The newest of each that a batch tells of. */
    static final class Changes {
        private final Map<Named, Changed> newest = new LinkedHashMap<>();

        /** A budget has the id of its product. */
        private record Named(Kind kind, UUID id) {}

        void add(EventSubject subject, Occurrence occurrence, long sequence) {
            var changed = new Changed(subject, occurrence, sequence);
            newest.merge(
                    new Named(subject.kind(), subject.id()),
                    changed,
                    (old, fresh) -> version(fresh).compareTo(version(old)) > 0 ? fresh : old);
        }

        private static EventVersion version(Changed changed) {
            return changed.subject().version();
        }
    }

    void keep(Changes changes) {
        var all = changes.newest.values();
        if (all.isEmpty()) {
            return;
        }
        entities.createNativeQuery("""
                        insert into backlog_part as known (product_id, kind, part_id, epoch, version, state,
                            changed_seq, changed_type, changed_by, changed_at)
                        select * from unnest(cast(:products as uuid[]), cast(:kinds as text[]), cast(:ids as uuid[]),
                            cast(:epochs as bigint[]), cast(:versions as bigint[]), cast(:states as text[]),
                            cast(:sequences as bigint[]), cast(:types as text[]), cast(:actors as text[]),
                            cast(:moments as timestamptz[]))
                        on conflict (part_id, kind) do update
                        set epoch = excluded.epoch, version = excluded.version, state = excluded.state,
                            changed_seq = excluded.changed_seq, changed_type = excluded.changed_type,
                            changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        where (known.epoch, known.version) < (excluded.epoch, excluded.version)
                            -- A newer release may keep more of the same event.
                            or ((known.epoch, known.version) = (excluded.epoch, excluded.version)
                                and known.state is distinct from excluded.state)
                        """)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("products", array(all, each -> each.subject().productId(), UUID[]::new))
                .setParameter("kinds", texts(all, each -> each.subject().kind().word()))
                .setParameter("ids", array(all, each -> each.subject().id(), UUID[]::new))
                .setParameter(
                        "epochs", array(all, each -> each.subject().version().epoch(), Long[]::new))
                .setParameter(
                        "versions", array(all, each -> each.subject().version().version(), Long[]::new))
                .setParameter("states", texts(all, each -> each.subject().state()))
                .setParameter("sequences", array(all, Changed::sequence, Long[]::new))
                .setParameter("types", texts(all, each -> each.occurrence().type()))
                .setParameter("actors", texts(all, each -> each.occurrence().actor()))
                .setParameter(
                        "moments", texts(all, each -> text(each.occurrence().at())))
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static String[] texts(Collection<Changed> all, Function<Changed, @Nullable String> text) {
        return array(all, text, String[]::new);
    }

    private static <T extends @Nullable Object> T[] array(
            Collection<Changed> all, Function<Changed, T> value, IntFunction<T[]> array) {
        return all.stream().map(value).toArray(array);
    }
}
