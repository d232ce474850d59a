package dev.tandem.product.scorecard;

import dev.tandem.model.part.ProductPart;
import dev.tandem.product.StillInUse;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A scorecard with a product's own criteria and weights. */
@Entity
@Table(name = "scorecard")
class OwnScorecard extends ProductPart {
    static final String KIND = "scorecard";

    @Column(name = "card_key", updatable = false)
    private String key;

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Criterion> criteria;

    @Column(name = "per_point")
    private boolean perPoint;

    protected OwnScorecard() {}

    private OwnScorecard(UUID productId, String key) {
        super(productId);
        this.key = key;
    }

    static OwnScorecard create(UUID productId, NewScorecard request) {
        var card = new OwnScorecard(productId, request.key());
        card.set(new ScorecardFields(request.name(), request.criteria(), request.perPoint()));
        card.happened("scorecard.created");
        return card;
    }

    /** @param users the features that are scored by it; as long as there are any, only its name changes */
    void edit(ScorecardFields fields, List<String> users) {
        boolean asBefore = fields.criteria().equals(criteria) && Boolean.TRUE.equals(fields.perPoint()) == perPoint;
        if (!asBefore) {
            StillInUse.refuse(users, "the scorecard " + key);
        }
        set(fields);
        happened("scorecard.edited");
    }

    void delete(List<String> users) {
        StillInUse.refuse(users, "the scorecard " + key);
        ended("scorecard.deleted");
    }

    private void set(ScorecardFields fields) {
        name = fields.name();
        criteria = fields.criteria();
        perPoint = Boolean.TRUE.equals(fields.perPoint());
    }

    String key() {
        return key;
    }

    ScorecardFields fields() {
        return new ScorecardFields(name, criteria, perPoint);
    }

    Scorecard scorecard() {
        return new Scorecard(key, name, Framework.WEIGHTED, criteria, perPoint);
    }

    @Override
    public Object remains() {
        return Map.of("productId", productId(), "key", key);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ScorecardState state() {
        return new ScorecardState(productId(), key, name, criteria, perPoint);
    }

    /** As events carry it. */
    record ScorecardState(UUID productId, String key, String name, List<Criterion> criteria, boolean perPoint) {}
}
