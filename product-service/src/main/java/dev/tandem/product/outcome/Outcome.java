package dev.tandem.product.outcome;

import dev.tandem.kit.problem.Invalid;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.part.ProductPart;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.feature.Feature;
import dev.tandem.product.feature.FeatureStatus;
import dev.tandem.product.feature.SuccessMetric;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a success metric was measured to be after shipping. It is never changed: who measures again, adds one. */
@Entity
@Table(name = "outcome")
class Outcome extends ProductPart {
    static final String KIND = Kind.OUTCOME.word();

    @Column(name = "feature_id", updatable = false)
    private UUID featureId;

    @Column(name = "metric_id", updatable = false)
    private UUID metricId;

    @JdbcTypeCode(SqlTypes.JSON)
    private MeasuredMetric metric;

    private BigDecimal value;

    @Column(name = "measured_on")
    private LocalDate measuredOn;

    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Column(name = "measured_by")
    private String measuredBy;

    protected Outcome() {}

    private Outcome(
            Feature feature,
            SuccessMetric measured,
            OutcomeRequest request,
            BigDecimal value,
            String measuredBy,
            LocalDate measuredOn) {
        super(feature.productId());
        this.featureId = feature.id();
        this.metricId = request.metricId();
        this.metric = MeasuredMetric.of(measured);
        this.value = value;
        this.measuredOn = measuredOn;
        this.note = request.note();
        this.verdict = Verdict.of(measured.baseline(), measured.target(), value);
        this.measuredBy = measuredBy;
    }

    /**
     * @param today the measurement's day where it names none; none can be later
     * @param measurements of shared metrics, for whoever sends no value
     */
    static Outcome measure(
            Feature feature, OutcomeRequest request, String measuredBy, LocalDate today, MeasuredValues measurements) {
        if (feature.status() != FeatureStatus.SHIPPED) {
            throw ProductProblem.FEATURE_NOT_SHIPPED
                    .because(
                            "%s is %s; what it did to its metrics shows after shipping",
                            feature.key(), feature.status())
                    .with("featureStatus", feature.status());
        }
        var measuredOn = request.measuredOn() == null ? today : request.measuredOn();
        if (measuredOn.isAfter(today)) {
            throw Invalid.refusal(List.of(Invalid.at("/measuredOn", "must not be in the future")));
        }
        if (measuredOn.isBefore(feature.shippedOn())) {
            throw ProductProblem.MEASURED_BEFORE_SHIPPING
                    .because(
                            "%s was shipped on %s; %s tells nothing of what it did",
                            feature.key(), feature.shippedOn(), measuredOn)
                    .with("shippedOn", feature.shippedOn())
                    .with("measuredOn", measuredOn);
        }
        var metric = feature.successMetrics().stream()
                .filter(each -> request.metricId().equals(each.id()))
                .findFirst()
                .orElseThrow(() ->
                        Invalid.refusal(List.of(Invalid.at("/metricId", "names no success metric of the feature"))));
        var value = request.value() == null ? measurements.require(metric, measuredOn) : request.value();
        var outcome = new Outcome(feature, metric, request, value, measuredBy, measuredOn);
        outcome.happened("outcome.measured");
        return outcome;
    }

    void delete() {
        ended("outcome.deleted");
    }

    UUID featureId() {
        return featureId;
    }

    UUID metricId() {
        return metricId;
    }

    Verdict verdict() {
        return verdict;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public OutcomeState state() {
        return new OutcomeState(productId(), featureId, metricId, metric, value, measuredOn, note, verdict, measuredBy);
    }

    /** As events carry it. */
    record OutcomeState(
            UUID productId,
            UUID featureId,
            UUID metricId,
            MeasuredMetric metric,
            BigDecimal value,
            LocalDate measuredOn,
            @Nullable String note,
            Verdict verdict,
            String measuredBy) {}
}
