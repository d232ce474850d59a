package dev.tandem.engineering.budget;

import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The row of a {@link SprintResult}; sprints are numbered from 1 as they come to be known. */
@Entity
@Immutable
@Table(name = "budget_sprint")
@IdClass(ClosedSprint.Key.class)
class ClosedSprint {
    record Key(UUID productId, int number) {}

    @Id
    @Column(name = "product_id")
    private UUID productId;

    @Id
    private int number;

    @Column(name = "sprint_id")
    private UUID sprintId;

    private String name;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "debt_share")
    private int debtShare;

    private int tolerance;

    @Column(name = "window_sprints")
    private int windowSprints;

    private int capacity;

    @Column(name = "planned_feature")
    private long plannedFeature;

    @Column(name = "planned_debt")
    private long plannedDebt;

    @Column(name = "done_feature")
    private long doneFeature;

    @Column(name = "done_debt")
    private long doneDebt;

    private @Nullable String tradeoff;

    protected ClosedSprint() {}

    ClosedSprint(UUID productId, int number, SprintResult result) {
        this.productId = productId;
        this.number = number;
        sprintId = result.sprint();
        name = result.name();
        startedAt = result.startedAt();
        closedAt = result.closedAt();
        debtShare = result.policy().debtShare().basisPoints();
        tolerance = result.policy().tolerance().basisPoints();
        windowSprints = result.policy().windowSprints();
        capacity = result.capacity().tenths();
        plannedFeature = result.planned().feature();
        plannedDebt = result.planned().debt();
        doneFeature = result.done().feature();
        doneDebt = result.done().debt();
        tradeoff = result.tradeoff();
    }

    SprintResult result() {
        return new SprintResult(
                sprintId,
                name,
                startedAt,
                closedAt,
                new Policy(new Share(debtShare), new Share(tolerance), windowSprints),
                new Points(capacity),
                new Effort(plannedFeature, plannedDebt),
                new Effort(doneFeature, doneDebt),
                tradeoff);
    }

    UUID productId() {
        return productId;
    }
}
