package dev.tandem.model.lane;

import dev.tandem.kit.id.Ids;
import dev.tandem.kit.journal.Aggregate;
import dev.tandem.kit.problem.Invalid;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a feature and a debt item have in common: a place in their owner's ranked list. */
@MappedSuperclass
public abstract class LaneItem extends Aggregate {
    @Column(name = "product_id", updatable = false)
    private UUID productId;

    @Column(name = "item_key", updatable = false)
    private String key;

    private String rank;
    private String title;
    private List<String> tags = List.of();

    @Column(name = "external_refs")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<ExternalRef> externalRefs = List.of();

    protected LaneItem() {}

    protected LaneItem(Place place) {
        super(Ids.next());
        productId = place.productId();
        key = place.key();
        rank = place.rank();
    }

    public final void moveTo(String newRank) {
        rank = newRank;
        happened(kind() + ".ranked");
    }

    @Override
    public final Object remains() {
        return Map.of("productId", productId, "key", key);
    }

    protected final void describe(String newTitle, List<String> newTags, List<ExternalRef> newExternalRefs) {
        title = newTitle;
        tags = newTags == null ? List.of() : newTags.stream().distinct().toList();
        externalRefs = newExternalRefs == null
                ? List.of()
                : newExternalRefs.stream().distinct().toList();
        refuseTwins(externalRefs);
    }

    private static void refuseTwins(List<ExternalRef> refs) {
        var seen = new HashSet<String>();
        for (int i = 0; i < refs.size(); i++) {
            if (!seen.add(refs.get(i).system() + ":" + refs.get(i).key())) {
                throw Invalid.refusal(List.of(Invalid.at("/externalRefs/" + i, "is there twice")));
            }
        }
    }

    @Override
    public final UUID partitionedBy() {
        return productId;
    }

    public final UUID productId() {
        return productId;
    }

    public final String key() {
        return key;
    }

    public final String rank() {
        return rank;
    }

    public final String title() {
        return title;
    }

    public final List<String> tags() {
        return tags;
    }

    public final List<ExternalRef> externalRefs() {
        return externalRefs;
    }
}
