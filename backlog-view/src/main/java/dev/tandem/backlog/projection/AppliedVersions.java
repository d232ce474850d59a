package dev.tandem.backlog.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** How far this copy is with a single aggregate. */
@ApplicationScoped
public class AppliedVersions {
    private final EntityManager entities;

    AppliedVersions(EntityManager entities) {
        this.entities = entities;
    }

    /** @return the version applied last, 0 where none was */
    @Transactional
    public long of(String kind, UUID id) {
        if (kind.equals("release")) {
            return ofRelease(id);
        }
        String query = switch (kind) {
            case "product" -> "select h.product.version from BacklogHead h where h.productId = :id";
            case "budget" -> "select h.budget.version from BacklogHead h where h.productId = :id";
            case "feature", "debt" -> "select i.owner.version from BacklogItem i where i.id = :id";
            case "work-item" -> "select i.work.version from BacklogItem i where i.id = :id";
            default -> throw new IllegalArgumentException(kind);
        };
        List<Long> versions =
                entities.createQuery(query, Long.class).setParameter("id", id).getResultList();
        return versions.isEmpty() || versions.get(0) == null ? 0 : versions.get(0);
    }

    private long ofRelease(UUID id) {
        List<?> versions = entities.createNativeQuery("""
                        select cast(releases -> :id ->> 'version' as bigint) from backlog_head
                        where jsonb_exists(releases, :id)
                        """, Long.class)
                .setParameter("id", id.toString())
                .getResultList();
        return versions.isEmpty() ? 0 : (Long) versions.get(0);
    }
}
