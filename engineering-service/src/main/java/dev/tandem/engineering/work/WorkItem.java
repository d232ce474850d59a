package dev.tandem.engineering.work;

import dev.tandem.backlog.points.Points;
import dev.tandem.kit.aggregate.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** What engineering says of a feature or a debt item: how much it is, and how far it is. */
@Entity
@Table(name = "work_item")
public class WorkItem extends Aggregate {
    static final String KIND = "work-item";

    @Column(name = "product_id", updatable = false)
    private UUID productId;

    @Column(name = "item_key", updatable = false)
    private String key;

    @Column(name = "points")
    private Integer tenths;

    @Column(name = "low")
    private Integer lowTenths;

    @Column(name = "high")
    private Integer highTenths;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    @Column(name = "estimate_revision")
    private int estimateRevision;

    @Enumerated(EnumType.STRING)
    private Progress progress;

    protected WorkItem() {}

    /** @return the number of the new revision */
    public int estimate(Points points, Points low, Points high, Confidence newConfidence) {
        tenths = points.tenths();
        lowTenths = low == null ? null : low.tenths();
        highTenths = high == null ? null : high.tenths();
        confidence = newConfidence;
        happened("work-item.estimated");
        return ++estimateRevision;
    }

    public void progressTo(Progress next) {
        progress = next;
        happened("work-item.progressed");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public UUID partitionedBy() {
        return productId;
    }

    @Override
    public WorkState state() {
        return new WorkState(productId, key, points(), low(), high(), confidence, estimateRevision, progress);
    }

    public String key() {
        return key;
    }

    public UUID productId() {
        return productId;
    }

    public Points points() {
        return Points.ofTenths(tenths);
    }

    public Points low() {
        return Points.ofTenths(lowTenths);
    }

    public Points high() {
        return Points.ofTenths(highTenths);
    }

    public Confidence confidence() {
        return confidence;
    }

    public int estimateRevision() {
        return estimateRevision;
    }

    public Progress progress() {
        return progress;
    }

    /** As events carry it. */
    record WorkState(
            UUID productId,
            String key,
            Points points,
            Points low,
            Points high,
            Confidence confidence,
            int estimateRevision,
            Progress progress) {}
}
