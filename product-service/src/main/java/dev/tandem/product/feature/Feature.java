package dev.tandem.product.feature;

import dev.tandem.backlog.lane.ExternalRef;
import dev.tandem.backlog.lane.LaneItem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** Something that product wants for its users, and why. */
@Entity
@Table(name = "feature")
class Feature extends LaneItem {
    static final String KIND = "feature";

    private String problem;
    private String why;
    private String description;

    @Enumerated(EnumType.STRING)
    private FeatureStatus status = FeatureStatus.PROPOSED;

    protected Feature() {}

    private Feature(UUID productId, String key, String rank) {
        super(productId, key, rank);
    }

    static Feature propose(UUID productId, String key, String rank, FeatureFields fields) {
        var feature = new Feature(productId, key, rank);
        feature.set(fields);
        feature.happened("feature.created");
        return feature;
    }

    void edit(FeatureFields fields) {
        set(fields);
        happened("feature.edited");
    }

    private void set(FeatureFields fields) {
        describe(fields.title(), fields.tags(), fields.externalRefs());
        problem = fields.problem();
        why = fields.why();
        description = fields.description();
    }

    FeatureStatus status() {
        return status;
    }

    FeatureFields fields() {
        return new FeatureFields(title(), problem, why, description, tags(), externalRefs());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public FeatureState state() {
        return new FeatureState(
                productId(), key(), title(), problem, why, description, status, rank(), tags(), externalRefs());
    }

    /** As events carry it. */
    record FeatureState(
            UUID productId,
            String key,
            String title,
            String problem,
            String why,
            String description,
            FeatureStatus status,
            String rank,
            List<String> tags,
            List<ExternalRef> externalRefs) {}
}
