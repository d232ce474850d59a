package dev.tandem.product.goal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.part.ProductPart;
import dev.tandem.product.StillInUse;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** What a product is to reach, and how one will see it. */
@Entity
@Table(name = "goal")
class Goal extends ProductPart {
    static final String KIND = Kind.GOAL.word();

    @Embedded
    private GoalFields fields;

    protected Goal() {}

    private Goal(UUID productId, GoalFields fields) {
        super(productId);
        this.fields = fields;
    }

    static Goal set(UUID productId, GoalFields fields) {
        Metric.requireOneSource(fields.metric());
        var goal = new Goal(productId, fields);
        goal.happened("goal.created");
        return goal;
    }

    void edit(GoalFields newFields) {
        Metric.requireOneSource(newFields.metric());
        fields = newFields;
        happened("goal.edited");
    }

    /** @param users what refers to it */
    void delete(List<String> users) {
        StillInUse.refuse(users, "the goal " + fields.title());
        ended("goal.deleted");
    }

    GoalFields fields() {
        return fields;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public GoalState state() {
        return new GoalState(productId(), fields);
    }

    /** As events carry it. */
    record GoalState(UUID productId, @JsonUnwrapped GoalFields fields) {}
}
