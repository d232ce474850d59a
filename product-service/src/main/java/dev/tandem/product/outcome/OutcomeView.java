package dev.tandem.product.outcome;

import dev.tandem.kit.precondition.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a success metric was measured to be after shipping")
public record OutcomeView(
        UUID id,
        UUID featureId,
        UUID metricId,
        MeasuredMetric metric,
        @Schema(examples = "57") BigDecimal value,
        LocalDate measuredOn,

        @Schema(description = "MET: the target is reached; IMPROVED: moved towards it; WORSE: moved away")
        Verdict verdict,

        @Schema(nullable = true) @Nullable String note,
        String measuredBy,
        Instant createdAt,

        @Schema(description = "As in the ETag", examples = "1")
        long version)
        implements Versioned {
    static OutcomeView of(Outcome outcome) {
        var state = outcome.state();
        return new OutcomeView(
                outcome.id(),
                state.featureId(),
                state.metricId(),
                state.metric(),
                state.value(),
                state.measuredOn(),
                state.verdict(),
                state.note(),
                state.measuredBy(),
                outcome.createdAt(),
                outcome.version());
    }
}
