package dev.tandem.backlog.overview;

import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.kit.identity.CurrentAccess;
import dev.tandem.kit.json.OtherService;
import dev.tandem.kit.page.Page;
import dev.tandem.model.points.Balance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** How every product stands, by the products' keys. */
@ApplicationScoped
class OverviewList {
    private final EntityManager entities;
    private final Situations situations;
    private final CurrentAccess access;
    private final Links links;

    OverviewList(EntityManager entities, Situations situations, CurrentAccess access, OtherService other) {
        this.entities = entities;
        this.situations = situations;
        this.access = access;
        this.links = Links.of(other);
    }

    /** Where a page ended. */
    record Position(String product) {
        Position {
            Objects.requireNonNull(product);
        }
    }

    @Transactional
    Page<OverviewRow> page(OverviewFilter filter) {
        return Page.ofAll(
                products(filter),
                filter.limit(),
                this::rows,
                head -> new Position(head.product().key()));
    }

    private List<BacklogHead> products(OverviewFilter filter) {
        return entities.createQuery("""
                        from BacklogHead h
                        where h.product.key > :after and not h.product.deleted
                            and (:covered = true or h.product.key in :keys)
                            and (:archived = true or h.product.archived is not true)
                        order by h.product.key
                        """, BacklogHead.class)
                .setParameter(
                        "after",
                        filter.after(Position.class).map(Position::product).orElse(""))
                .setParameter("covered", access.get().all())
                .setParameter("keys", access.get().keys())
                .setParameter("archived", filter.withArchived())
                .setMaxResults(filter.limit() + 1)
                .getResultList();
    }

    private List<OverviewRow> rows(List<BacklogHead> heads) {
        var ids = heads.stream().map(BacklogHead::productId).toList();
        var ready = situations.ready(ids);
        var questions = blockingQuestions(ids);
        return heads.stream()
                .map(head -> row(
                        head,
                        Objects.requireNonNull(ready.get(head.productId())),
                        questions.getOrDefault(head.productId(), 0)))
                .toList();
    }

    private OverviewRow row(BacklogHead head, Situations.Ready ready, int questions) {
        String key = head.product().key();
        var link = links.here("/products/%s/overview".formatted(key));
        return new OverviewRow(
                head.productId(),
                key,
                head.product().name(),
                !head.isOpen(),
                new Balance(head.budget().carryUnits()),
                Situations.endangered(head).size(),
                questions,
                ready.ahead(head.budget().capacityTenths()).sprints(),
                link.href(),
                link.service());
    }

    private Map<UUID, Integer> blockingQuestions(List<UUID> products) {
        return Situations.rows(entities.createNativeQuery("""
                        select product_id, count(*) from backlog_hold
                        where product_id = any(:products) and question is not null and status = 'OPEN' and blocking
                        group by product_id
                        """)
                        .setParameter("products", products.toArray(UUID[]::new))
                        .getResultList())
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> Situations.number(row[1])));
    }
}
