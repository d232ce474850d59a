package dev.tandem.product.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What was changed in a committed release, and what that means. Never changed itself. */
@Entity
@Immutable
@Table(name = "release_scope_change")
class ScopeChange {
    /** Counted from 1 in each release. */
    @Embeddable
    record Id(@Column(name = "release_id") UUID releaseId, int number) {}

    @EmbeddedId
    private Id id;

    @Column(name = "what_changed")
    private String whatChanged;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ScopeItem> added;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ScopeItem> removed;

    @Column(name = "target_on")
    private @Nullable LocalDate targetOn;

    @Column(name = "timeline_impact")
    private String timelineImpact;

    @Column(name = "quality_impact")
    private String qualityImpact;

    private String recommendation;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected ScopeChange() {}

    ScopeChange(UUID releaseId, ScopeChangeView change) {
        this.id = new Id(releaseId, change.number());
        this.whatChanged = change.whatChanged();
        this.added = change.added();
        this.removed = change.removed();
        this.targetOn = change.targetOn();
        this.timelineImpact = change.timelineImpact();
        this.qualityImpact = change.qualityImpact();
        this.recommendation = change.recommendation();
        this.changedBy = change.changedBy();
        this.changedAt = change.changedAt();
    }

    ScopeChangeView view() {
        return new ScopeChangeView(
                id.number(),
                whatChanged,
                added,
                removed,
                targetOn,
                timelineImpact,
                qualityImpact,
                recommendation,
                changedBy,
                changedAt);
    }
}
