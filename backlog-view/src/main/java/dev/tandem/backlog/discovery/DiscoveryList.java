package dev.tandem.backlog.discovery;

import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.UUID;

/** Features that nobody has committed to, in product's order. */
@ApplicationScoped
class DiscoveryList {
    private final EntityManager entities;

    DiscoveryList(EntityManager entities) {
        this.entities = entities;
    }

    /** Where a page ended. */
    record Position(String rank) {
        Position {
            Objects.requireNonNull(rank);
        }
    }

    /** What was split is found out about through its parts. */
    Page<DiscoveryView> page(UUID product, PageRequest page) {
        var rows = entities.createQuery("""
                        from BacklogItem i
                        where i.productId = :product and i.owner.type = FEATURE and i.owner.status in ('PROPOSED', 'DEFINED')
                            and i.owner.umbrella is not true and i.owner.rank > :after
                        order by i.owner.rank
                        """, BacklogItem.class)
                .setParameter("product", product)
                .setParameter(
                        "after", page.after(Position.class).map(Position::rank).orElse(""))
                .setMaxResults(page.limit() + 1)
                .getResultList();
        return Page.of(
                rows,
                page.limit(),
                DiscoveryView::of,
                item -> new Position(Objects.requireNonNull(item.owner().rank())));
    }
}
