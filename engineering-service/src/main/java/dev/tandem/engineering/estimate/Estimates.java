package dev.tandem.engineering.estimate;

import dev.tandem.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class Estimates implements PanacheRepositoryBase<Estimate, Estimate.Key> {
    record Position(int revision) {
        Position {
            if (revision < 1) {
                throw new IllegalArgumentException("Revisions are counted from 1");
            }
        }
    }

    Optional<Estimate> current(UUID itemId) {
        return find("itemId = ?1 order by revision desc", itemId).firstResultOptional();
    }

    /** @return by item, the newest of each that has one */
    Map<UUID, Estimate> current(Collection<UUID> items) {
        return getEntityManager()
                .createQuery("""
                        from Estimate e where e.itemId in :items and e.revision =
                            (select max(other.revision) from Estimate other where other.itemId = e.itemId)
                        """, Estimate.class)
                .setParameter("items", items)
                .getResultStream()
                .collect(Collectors.toMap(Estimate::itemId, Function.identity()));
    }

    /** @return those of the items that have an estimate */
    Set<UUID> estimated(Collection<UUID> items) {
        return items.isEmpty()
                ? Set.of()
                : Set.copyOf(getEntityManager()
                        .createQuery("select distinct itemId from Estimate where itemId in :items", UUID.class)
                        .setParameter("items", items)
                        .getResultList());
    }

    /** Newest first. */
    List<Estimate> page(UUID itemId, PageRequest page) {
        int before = page.after(Position.class).map(Position::revision).orElse(Integer.MAX_VALUE);
        return find("itemId = ?1 and revision < ?2 order by revision desc", itemId, before)
                .page(0, page.limit() + 1)
                .list();
    }
}
