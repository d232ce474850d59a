package dev.tandem.backlog.projection;

import dev.tandem.model.lane.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Finds items by what other systems call them. A table beside the items: within one product PostgreSQL would not look
 * into an index over their lists, but read every item and compare its list with all that are asked for.
 */
@ApplicationScoped
public class ItemRefs {
    private final EntityManager entities;

    ItemRefs(EntityManager entities) {
        this.entities = entities;
    }

    /** An item of this copy. */
    public record Found(UUID id, String key, Lane type, boolean open) {}

    /** @return by external key, the items of the product that have one of the keys in that system */
    public Map<String, Found> find(UUID productId, String system, Collection<String> keys) {
        List<?> rows = entities.createNativeQuery("""
                        select r.ref, i.item_id, i.item_key, i.item_type, i.status
                        from backlog_item_ref r join backlog_item i on i.item_id = r.item_id
                        where r.product_id = :product and r.ref = any(cast(:refs as text[]))
                            and not i.owner_deleted and r.ref = any(i.external_refs)
                        """)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("product", productId)
                .setParameter(
                        "refs", keys.stream().map(key -> system + ":" + key).toArray(String[]::new))
                .getResultList();
        var found = new HashMap<String, Found>();
        for (Object each : rows) {
            var row = (Object[]) each;
            var type = Lane.valueOf((String) row[3]);
            found.put(
                    ((String) row[0]).substring(system.length() + 1),
                    new Found((UUID) row[1], (String) row[2], type, OwnerSnapshot.isOpen(type, (String) row[4])));
        }
        return found;
    }

    /**
     * Keeps what the items are called. What one is called no more stays: whoever finds it there looks at the item, too.
     */
    void keep(Collection<BacklogItem> items) {
        var refs = items.stream()
                .flatMap(item -> item.refs().stream().map(ref -> new Ref(item.productId(), ref, item.id())))
                .toArray(Ref[]::new);
        if (refs.length == 0) {
            return;
        }
        entities.createNativeQuery("""
                        insert into backlog_item_ref (product_id, ref, item_id)
                        select product_id, ref, item_id
                        from unnest(cast(:products as uuid[]), cast(:refs as text[]), cast(:items as uuid[]))
                            as refs (product_id, ref, item_id)
                        on conflict do nothing
                        """)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(
                        "products", Arrays.stream(refs).map(Ref::productId).toArray(UUID[]::new))
                .setParameter("refs", Arrays.stream(refs).map(Ref::ref).toArray(String[]::new))
                .setParameter("items", Arrays.stream(refs).map(Ref::item).toArray(UUID[]::new))
                .executeUpdate();
    }

    private record Ref(UUID productId, String ref, UUID item) {}
}
