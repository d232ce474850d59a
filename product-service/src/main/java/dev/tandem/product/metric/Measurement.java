package dev.tandem.product.metric;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a metric was on a day. Only a correction, which says so, changes it. */
@Entity
@Table(name = "measurement")
class Measurement {
    /** A metric is measured once a day. */
    @Embeddable
    record Id(
            @Column(name = "metric_id") UUID metricId,
            @Column(name = "measured_on") LocalDate measuredOn) {}

    @EmbeddedId
    private Id id;

    private BigDecimal value;
    private @Nullable String note;

    @Column(name = "measured_by")
    private String measuredBy;

    @Column(name = "measured_at")
    private Instant measuredAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Correction corrected;

    protected Measurement() {}

    Measurement(UUID metricId, MeasurementView measured) {
        this.id = new Id(metricId, measured.on());
        this.value = measured.value();
        this.note = measured.note();
        this.measuredBy = measured.measuredBy();
        this.measuredAt = measured.measuredAt();
        this.corrected = measured.corrected();
    }

    void become(MeasurementView right) {
        value = right.value();
        corrected = right.corrected();
    }

    MeasurementView view() {
        return new MeasurementView(id.measuredOn(), value, note, measuredBy, measuredAt, corrected);
    }
}
