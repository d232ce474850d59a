package dev.tandem.product.scorecard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.part.ProductPart;
import dev.tandem.product.StillInUse;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A scorecard with a product's own criteria and weights. */
@Entity
@Table(name = "scorecard")
class OwnScorecard extends ProductPart {
    static final String KIND = Kind.SCORECARD.word();

    @Column(name = "card_key", updatable = false)
    private String key;

    @Embedded
    private ScorecardFields fields;

    protected OwnScorecard() {}

    private OwnScorecard(UUID productId, String key, ScorecardFields fields) {
        super(productId);
        this.key = key;
        this.fields = fields;
    }

    static OwnScorecard create(UUID productId, NewScorecard request) {
        var fields = new ScorecardFields(request.name(), request.criteria(), Boolean.TRUE.equals(request.perPoint()));
        var card = new OwnScorecard(productId, request.key(), fields);
        card.happened("scorecard.created");
        return card;
    }

    /** @param users the features that are scored by it; as long as there are any, only its name changes */
    void edit(ScorecardFields newFields, List<String> users) {
        if (newFields.scoresAs(fields)) {
            fields = fields.named(newFields.name());
        } else {
            StillInUse.refuse(users, "the scorecard " + key);
            fields = newFields;
        }
        happened("scorecard.edited");
    }

    void delete(List<String> users) {
        StillInUse.refuse(users, "the scorecard " + key);
        ended("scorecard.deleted");
    }

    String key() {
        return key;
    }

    ScorecardFields fields() {
        return fields;
    }

    Scorecard scorecard() {
        return new Scorecard(key, fields.name(), Framework.WEIGHTED, fields.criteria(), fields.perPoint());
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
        return new ScorecardState(productId(), key, fields);
    }

    /** As events carry it. */
    record ScorecardState(
            UUID productId, String key, @JsonUnwrapped ScorecardFields fields) {}
}
