package dev.tandem.engineering.estimate;

import dev.tandem.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    /** Newest first. */
    List<Estimate> page(UUID itemId, PageRequest page) {
        int before = page.after(Position.class).map(Position::revision).orElse(Integer.MAX_VALUE);
        return find("itemId = ?1 and revision < ?2 order by revision desc", itemId, before)
                .page(0, page.limit() + 1)
                .list();
    }
}
