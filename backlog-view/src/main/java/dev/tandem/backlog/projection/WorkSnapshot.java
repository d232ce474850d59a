package dev.tandem.backlog.projection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.tandem.model.points.Points;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/** What engineering says of the work on an item, whoever owns the item. Points are tenths. */
@Embeddable
public record WorkSnapshot(
        @Column(name = "work_epoch") Long epoch,
        @Column(name = "work_version") Long version,
        @JsonIgnore @Column(name = "work_shape") Integer shape,
        @Column(name = "work_deleted") Boolean deleted,
        @Column(name = "points") Integer tenths,
        @Column(name = "low") Integer lowTenths,
        @Column(name = "high") Integer highTenths,
        @Column(name = "confidence") String confidence,
        @Column(name = "progress") String progress,
        @Embedded SprintSnapshot sprint,
        @Column(name = "open_risks") Integer openRisks,
        @Column(name = "highest_risk") String highestRisk,
        @Column(name = "work_updated_at") Instant updatedAt)
        implements Snapshot {
    public static final String DONE = "DONE";
    /** An item that engineering has said nothing of. */
    public static final WorkSnapshot NONE =
            new WorkSnapshot(null, 0L, Shape.CURRENT, false, null, null, null, null, "TODO", null, 0, null, null);

    public WorkSnapshot {
        epoch = Snapshot.epochOf(epoch);
    }

    public boolean isDone() {
        return DONE.equals(progress);
    }

    public boolean isInActiveSprint() {
        return sprint != null && sprint.isActive();
    }

    /** The points that an estimated item is placed with; they are frozen while its sprint is active. */
    public Integer placedTenths() {
        return isInActiveSprint() && sprint.frozenTenths() != null ? sprint.frozenTenths() : tenths;
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
}
