package dev.tandem.backlog.feed;

import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.journal.JournalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who did something to items, each once: as far as this copy has heard of it, and for as long as it keeps activity. */
@ApplicationScoped
public class ItemActors {
    private static final String VERSION = ".v1";

    private final EntityManager entities;
    private final String prefix;

    ItemActors(EntityManager entities, JournalConfig config) {
        this.entities = entities;
        this.prefix = config.typePrefix();
    }

    /** @param what as in {@code feature.created} */
    public record Deed(UUID item, String what, String actor) {}

    /** @return people only, the first of each item first; not what a service did by itself */
    public Stream<Deed> of(Collection<UUID> items, Collection<String> what) {
        List<?> rows = entities.createNativeQuery("""
                        select item_id, type, actor from backlog_activity
                        where item_id = any(:items) and type = any(:types) and actor is not null and role <> :system
                        group by item_id, type, actor
                        order by min(at), item_id, type, actor
                        """)
                .setParameter("items", items.toArray(UUID[]::new))
                .setParameter(
                        "types",
                        what.stream().map(each -> prefix + each + VERSION).toArray(String[]::new))
                .setParameter("system", Actor.SYSTEM.role())
                .getResultList();
        return rows.stream().map(row -> deed((Object[]) row));
    }

    private Deed deed(Object[] row) {
        String type = (String) row[1];
        return new Deed(
                (UUID) row[0], type.substring(prefix.length(), type.length() - VERSION.length()), (String) row[2]);
    }
}
