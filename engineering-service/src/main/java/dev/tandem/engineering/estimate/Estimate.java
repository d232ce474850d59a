package dev.tandem.engineering.estimate;

import dev.tandem.engineering.work.Confidence;
import dev.tandem.model.points.Points;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One revision of an item's estimate; never changed, so that it shows what was known when. */
@Entity
@Immutable
@Table(name = "estimate")
@IdClass(Estimate.Key.class)
class Estimate {
    record Key(UUID itemId, int revision) {}

    @Id
    @Column(name = "item_id")
    private UUID itemId;

    @Id
    private int revision;

    @Column(name = "points")
    private int tenths;

    @Column(name = "low")
    private @Nullable Integer lowTenths;

    @Column(name = "high")
    private @Nullable Integer highTenths;

    @Enumerated(EnumType.STRING)
    private @Nullable Confidence confidence;

    @JdbcTypeCode(SqlTypes.JSON)
    // No list of strings: those are arrays, and of one Java type Hibernate takes one kind of column.
    private Collection<String> assumptions;

    @Column(name = "estimated_by")
    private String estimatedBy;

    @Column(name = "estimated_at")
    private Instant estimatedAt;

    protected Estimate() {}

    Estimate(UUID itemId, int revision, EstimateRequest request, String estimatedBy, Instant estimatedAt) {
        this.itemId = itemId;
        this.revision = revision;
        this.tenths = request.points().tenths();
        this.lowTenths = request.low() == null ? null : request.low().tenths();
        this.highTenths = request.high() == null ? null : request.high().tenths();
        this.confidence = request.confidence();
        this.assumptions = request.assumptions();
        this.estimatedBy = estimatedBy;
        this.estimatedAt = estimatedAt;
    }

    boolean says(EstimateRequest request) {
        return new EstimateRequest(points(), low(), high(), confidence, assumptions()).equals(request);
    }

    UUID itemId() {
        return itemId;
    }

    int revision() {
        return revision;
    }

    Points points() {
        return new Points(tenths);
    }

    @Nullable
    Points low() {
        return Points.ofTenths(lowTenths);
    }

    @Nullable
    Points high() {
        return Points.ofTenths(highTenths);
    }

    @Nullable
    Confidence confidence() {
        return confidence;
    }

    List<String> assumptions() {
        return List.copyOf(assumptions);
    }

    String estimatedBy() {
        return estimatedBy;
    }

    Instant estimatedAt() {
        return estimatedAt;
    }
}
