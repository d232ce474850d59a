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
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a metric was on a day. Never changed itself. */
@Entity
@Immutable
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

    protected Measurement() {}

    Measurement(UUID metricId, MeasurementView measured) {
        this.id = new Id(metricId, measured.on());
        this.value = measured.value();
        this.note = measured.note();
        this.measuredBy = measured.measuredBy();
        this.measuredAt = measured.measuredAt();
    }

    MeasurementView view() {
        return new MeasurementView(id.measuredOn(), value, note, measuredBy, measuredAt);
    }
}
