package dev.tandem.product.release;

import dev.tandem.model.points.Points;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What was promised, when, and by whom; the scope as it was then", nullable = true)
public record Commitment(
        Instant at,
        String by,
        List<ScopeItem> features,
        @Schema(examples = "34") BigDecimal points) {
    static Commitment of(Instant at, String by, List<ScopeItem> features) {
        long tenths = features.stream()
                .mapToLong(item -> Objects.requireNonNull(item.points()).tenths())
                .sum();
        return new Commitment(at, by, features, Points.number(tenths));
    }
}
