package dev.tandem.product.metric;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.part.ProductPart;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.StillInUse;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A figure that both sides look at. It is measured once a day, and whatever refers to it reads its latest value. */
@Entity
@Table(name = "metric")
class SharedMetric extends ProductPart {
    static final String KIND = Kind.METRIC.word();

    @Embedded
    private MetricFields fields;

    private int measurements;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable MeasurementView latest;

    /** The last that was told or corrected, which may be of an earlier day than the latest. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable MeasurementView recorded;

    protected SharedMetric() {}

    private SharedMetric(UUID productId, MetricFields fields) {
        super(productId);
        this.fields = fields;
    }

    static SharedMetric define(UUID productId, MetricFields fields) {
        var metric = new SharedMetric(productId, fields);
        metric.happened("metric.created");
        return metric;
    }

    void edit(MetricFields newFields) {
        fields = newFields;
        happened("metric.edited");
    }

    /** @param there what it was measured to be on the same day, if it was */
    void measure(MeasurementView measured, Optional<MeasurementView> there, LocalDate today) {
        if (measured.on().isAfter(today)) {
            throw Invalid.refusal(List.of(Invalid.at("/on", "must not be in the future")));
        }
        there.ifPresent(this::refuseSecond);
        measurements++;
        recorded = measured;
        if (latest == null || latest.isBefore(measured)) {
            latest = measured;
        }
        happened(
                "metric.measured",
                "measured %s on %s".formatted(measured.value().toPlainString(), measured.on()));
    }

    /**
     * Openly: what was told before stays in the history, with who found the mistake, when and why. What reads the metric shows the right
     * value from now on; an outcome that took the wrong one is a fact of its own, and stays.
     *
     * @return what stands now; the same where that is what was told
     */
    MeasurementView correct(MeasurementView there, CorrectionRequest request, String by, Instant now) {
        if (there.value().compareTo(request.value()) == 0) {
            return there;
        }
        var right = there.corrected(request, by, now);
        recorded = right;
        if (latest != null && latest.on().equals(right.on())) {
            latest = right;
        }
        happened(
                "metric.corrected",
                "corrected %s on %s to %s: %s"
                        .formatted(
                                there.value().toPlainString(),
                                there.on(),
                                right.value().toPlainString(),
                                request.why()));
        return right;
    }

    private void refuseSecond(MeasurementView there) {
        throw ProductProblem.MEASURED_ALREADY
                .because(
                        "%s was measured on %s by %s: %s",
                        fields.name(),
                        there.on(),
                        there.measuredBy(),
                        there.value().toPlainString())
                .with("on", there.on())
                .with("value", there.value())
                .with("measuredBy", there.measuredBy());
    }

    /** @param users what refers to it */
    void delete(List<String> users) {
        StillInUse.refuse(users, "the metric " + fields.name());
        ended("metric.deleted");
    }

    MetricFields fields() {
        return fields;
    }

    int measurements() {
        return measurements;
    }

    @Nullable
    MeasurementView latest() {
        return latest;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MetricState state() {
        return new MetricState(productId(), fields, measurements, latest, recorded);
    }

    /** As events carry it. */
    record MetricState(
            UUID productId,
            @JsonUnwrapped MetricFields fields,
            int measurements,
            @Nullable MeasurementView latest,
            @Nullable MeasurementView recorded) {}
}
