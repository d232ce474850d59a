package dev.tandem.product.goal;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** What a product is to reach, and how one will see it. */
@Entity
@Table(name = "goal")
class Goal extends Aim {
    static final String KIND = "goal";

    protected Goal() {}

    private Goal(UUID productId) {
        super(productId);
    }

    static Goal set(UUID productId, GoalFields fields) {
        var goal = new Goal(productId);
        goal.set(fields);
        goal.happened("goal.created");
        return goal;
    }

    void edit(GoalFields fields) {
        set(fields);
        happened("goal.edited");
    }

    private void set(GoalFields fields) {
        set(fields.title(), fields.why(), fields.metric(), fields.targetOn());
    }

    GoalFields fields() {
        return new GoalFields(title(), why(), metric(), targetOn());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public GoalState state() {
        return new GoalState(productId(), title(), why(), metric(), targetOn());
    }

    /** As events carry it. */
    record GoalState(UUID productId, String title, String why, Metric metric, LocalDate targetOn) {}
}
