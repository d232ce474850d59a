package dev.tandem.product.metric;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a metric was on a day")
public record MeasurementView(
        LocalDate on,
        @Schema(examples = "57") BigDecimal value,
        @Schema(nullable = true) @Nullable String note,
        String measuredBy,
        Instant measuredAt,
        @Nullable Correction corrected) {
    /** As of today where the request names no day. */
    static MeasurementView of(MeasurementRequest request, String measuredBy, LocalDate today, Instant now) {
        var on = request.on() == null ? today : request.on();
        return new MeasurementView(on, request.value(), request.note(), measuredBy, now, null);
    }

    /** Who measured stays: they did, and somebody else may have found the mistake. */
    MeasurementView corrected(CorrectionRequest request, String by, Instant now) {
        return new MeasurementView(
                on, request.value(), note, measuredBy, measuredAt, new Correction(value, request.why(), by, now));
    }

    boolean isBefore(MeasurementView other) {
        return on.isBefore(other.on);
    }
}
