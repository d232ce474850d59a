package dev.tandem.engineering.budget;

import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.kit.identity.CurrentAccess;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.query.QueryValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every product's budget, by the product's key. */
@ApplicationScoped
class BudgetList {
    private final EntityManager entities;
    private final BudgetInputsReader reader;
    private final CurrentAccess access;

    BudgetList(EntityManager entities, BudgetInputsReader reader, CurrentAccess access) {
        this.entities = entities;
        this.reader = reader;
        this.access = access;
    }

    record Position(String product) {
        Position {
            Objects.requireNonNull(product);
        }
    }

    /**
     * @param status null for any
     * @param archived whether archived products are listed too
     */
    Page<BudgetSummary> page(@Nullable String status, boolean archived, PageRequest page) {
        var wanted = QueryValue.oneOf("status", status, BudgetStatus.class);
        var products = entities.createQuery("""
                        select h from BacklogHead h left join Budget b on b.id = h.productId
                        where h.product.key > :after and not h.product.deleted
                            and (:covered = true or h.product.key in :keys)
                            and (:archived = true or h.product.archived is not true)
                            and (:any = true or coalesce(b.status, :none) = :status)
                        order by h.product.key
                        """, BacklogHead.class)
                .setParameter(
                        "after",
                        page.after(Position.class).map(Position::product).orElse(""))
                .setParameter("covered", access.get().all())
                .setParameter("keys", access.get().keys())
                .setParameter("archived", archived)
                .setParameter("any", wanted.isEmpty())
                .setParameter("none", BudgetStatus.INSUFFICIENT_DATA)
                .setParameter("status", wanted.orElse(BudgetStatus.INSUFFICIENT_DATA))
                .setMaxResults(page.limit() + 1)
                .getResultList();
        var inputs = reader.read(products.stream().map(BacklogHead::productId).toList());
        return Page.of(
                products,
                page.limit(),
                product -> BudgetSummary.of(product, Objects.requireNonNull(inputs.get(product.productId()))),
                product -> new Position(product.product().key()));
    }
}
