package dev.tandem.model.lane;

import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.BacklogProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
        claim(List.of(item));
    }

    private record Claim(String system, String key, UUID item) {}

    /**
     * For new items of one product; refused where another item of it has one of their references.
     *
     * @param items none of which has a reference yet
     */
    public void claim(List<? extends LaneItem> items) {
        // Always in the same order, so that two who name the same cannot wait for each other.
        var claims = items.stream()
                .flatMap(item -> item.externalRefs().stream().map(ref -> new Claim(ref.system(), ref.key(), item.id())))
                .sorted(Comparator.comparing(Claim::system).thenComparing(Claim::key))
                .toList();
        if (claims.isEmpty()) {
            return;
        }
        UUID productId = items.get(0).productId();
        var granted = grant(productId, claims);
        if (granted.size() < claims.size()) {
            claims.stream()
                    .filter(claim -> !granted.contains(claim))
                    .findFirst()
                    .ifPresent(claim -> {
                        throw taken(productId, claim);
                    });
        }
    }

    private Set<Claim> grant(UUID productId, List<Claim> claims) {
        List<?> granted = entities.createNativeQuery("""
                        insert into external_ref (product_id, system, ref_key, item_id)
                        select :product, system, ref_key, item_id
                        from unnest(cast(:systems as text[]), cast(:keys as text[]), cast(:items as uuid[]))
                            with ordinality as claims (system, ref_key, item_id, place)
                        order by place
                        on conflict do nothing
                        returning system, ref_key, item_id
                        """)
                .setParameter("product", productId)
                .setParameter("systems", claims.stream().map(Claim::system).toArray(String[]::new))
                .setParameter("keys", claims.stream().map(Claim::key).toArray(String[]::new))
                .setParameter("items", claims.stream().map(Claim::item).toArray(UUID[]::new))
                .getResultList();
        return granted.stream()
                .map(Object[].class::cast)
                .map(row -> new Claim((String) row[0], (String) row[1], (UUID) row[2]))
                .collect(Collectors.toSet());
    }

    private Refusal taken(UUID productId, Claim claim) {
        return BacklogProblem.EXTERNAL_REF_TAKEN
                .because("Another item of the product is %s %s already", claim.system(), claim.key())
                .with("system", claim.system())
                .with("key", claim.key())
                .with(
                        "item",
                        find(productId, claim.system(), List.of(claim.key())).get(claim.key()));
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
                        where product_id = :product and system = :system and ref_key = any(cast(:keys as text[]))
                        """)
                .setParameter("product", productId)
                .setParameter("system", system)
                .setParameter("keys", keys.toArray(String[]::new))
                .getResultList();
        rows.forEach(row -> found.put((String) ((Object[]) row)[0], (UUID) ((Object[]) row)[1]));
        return found;
    }
}
