package dev.tandem.backlog.projection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tandem.kit.journal.EventVersion;
import dev.tandem.model.points.Points;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What engineering says of the work on an item, whoever owns the item. Points are tenths. */
@Embeddable
public record WorkSnapshot(
        @Column(name = "work_epoch") Long epoch,
        @Column(name = "work_version") Long version,
        @JsonIgnore @Column(name = "work_shape") @Nullable Integer shape,
        @Column(name = "work_deleted") Boolean deleted,
        @Column(name = "points") @Nullable Integer tenths,
        @Column(name = "low") @Nullable Integer lowTenths,
        @Column(name = "high") @Nullable Integer highTenths,
        @Column(name = "confidence") @Nullable String confidence,
        @Column(name = "progress") @Nullable String progress,
        @Embedded @Nullable SprintSnapshot sprint,
        @Column(name = "open_risks") @Nullable Integer openRisks,
        @Column(name = "highest_risk") @Nullable String highestRisk,
        @Embedded @Nullable FeasibilitySnapshot feasibility,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Column(name = "done_at") @Nullable
        Instant doneAt,

        @Column(name = "work_updated_at") @Nullable Instant updatedAt)
        implements Snapshot {
    public static final String DONE = "DONE";
    /** An item that engineering has said nothing of. */
    public static final WorkSnapshot NONE = new WorkSnapshot(
            EventVersion.FIRST_EPOCH,
            0L,
            Shape.CURRENT,
            false,
            null,
            null,
            null,
            null,
            "TODO",
            null,
            0,
            null,
            null,
            null,
            null);

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
    public @Nullable Integer placedTenths() {
        return sprint != null && sprint.isActive() && sprint.frozenTenths() != null ? sprint.frozenTenths() : tenths;
    }

    public @Nullable Points points() {
        return Points.ofTenths(tenths);
    }

    public @Nullable Points low() {
        return Points.ofTenths(lowTenths);
    }

    public @Nullable Points high() {
        return Points.ofTenths(highTenths);
    }
}
