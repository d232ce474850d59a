package dev.tandem.product.goal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A larger undertaking that serves a goal, and that features belong to. */
@Entity
@Table(name = "initiative")
class Initiative extends Aim {
    static final String KIND = "initiative";

    @Column(name = "goal_id")
    private UUID goalId;

    protected Initiative() {}

    private Initiative(UUID productId) {
        super(productId);
    }

    static Initiative start(UUID productId, InitiativeFields fields) {
        var initiative = new Initiative(productId);
        initiative.set(fields);
        initiative.happened("initiative.created");
        return initiative;
    }

    void edit(InitiativeFields fields) {
        set(fields);
        happened("initiative.edited");
    }

    private void set(InitiativeFields fields) {
        set(fields.title(), fields.why(), fields.metric(), fields.targetOn());
        goalId = fields.goalId();
    }

    InitiativeFields fields() {
        return new InitiativeFields(title(), why(), goalId, metric(), targetOn());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public InitiativeState state() {
        return new InitiativeState(productId(), goalId, title(), why(), metric(), targetOn());
    }

    /** As events carry it. */
    record InitiativeState(UUID productId, UUID goalId, String title, String why, Metric metric, LocalDate targetOn) {}
}
