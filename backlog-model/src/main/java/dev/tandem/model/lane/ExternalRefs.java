package dev.tandem.model.lane;

import dev.tandem.model.BacklogProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which item of this service has which external reference. */
@ApplicationScoped
public class ExternalRefs {
    private final EntityManager entities;

    ExternalRefs(EntityManager entities) {
        this.entities = entities;
    }

    /** Follows what the item says now; refused where another item of the product has one of them. */
    public void follow(LaneItem item, List<ExternalRef> before) {
        if (item.externalRefs().equals(before)) {
            return;
        }
        if (!before.isEmpty()) {
            release(item);
        }
        // Always in the same order, so that two who name the same cannot wait for each other.
        var refs = item.externalRefs().stream()
                .sorted(Comparator.comparing(ExternalRef::system).thenComparing(ExternalRef::key))
                .toList();
        for (ExternalRef ref : refs) {
            int inserted = entities.createNativeQuery("""
                            insert into external_ref (product_id, system, ref_key, item_id)
                            values (:product, :system, :key, :item) on conflict do nothing
                            """)
                    .setParameter("product", item.productId())
                    .setParameter("system", ref.system())
                    .setParameter("key", ref.key())
                    .setParameter("item", item.id())
                    .executeUpdate();
            if (inserted == 0) {
                throw BacklogProblem.EXTERNAL_REF_TAKEN
                        .because("Another item of the product is %s %s already", ref.system(), ref.key())
                        .with("system", ref.system())
                        .with("key", ref.key())
                        .with(
                                "item",
                                find(item.productId(), ref.system(), List.of(ref.key()))
                                        .get(ref.key()));
            }
        }
    }

    /** Frees them for other items. */
    public void release(LaneItem item) {
        entities.createNativeQuery("delete from external_ref where item_id = :item")
                .setParameter("item", item.id())
                .executeUpdate();
    }

    /** @return by external key, the items that have one of the keys */
    public Map<String, UUID> find(UUID productId, String system, Collection<String> keys) {
        var found = new HashMap<String, UUID>();
        List<?> rows = entities.createNativeQuery("""
                        select ref_key, item_id from external_ref
                        where product_id = :product and system = :system and ref_key in (:keys)
                        """)
                .setParameter("product", productId)
                .setParameter("system", system)
                .setParameter("keys", keys)
                .getResultList();
        rows.forEach(row -> found.put((String) ((Object[]) row)[0], (UUID) ((Object[]) row)[1]));
        return found;
    }
}
