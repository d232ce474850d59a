package dev.tandem.product.scorecard;

import dev.tandem.model.points.Points;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feature's value, and what it was calculated from. Effort is not in it: it is engineering's, and may change at any
 * time.
 *
 * @param value before it is divided by effort, with four decimals
 * @param reckoning how the value came about, with its numbers
 * @param perPoint whether the framework divides it by effort
 */
public record Score(
        String scorecard,
        Framework framework,
        Map<String, Object> inputs,
        BigDecimal value,
        String reckoning,
        boolean perPoint) {
    static final int DECIMALS = 4;

    static BigDecimal rounded(BigDecimal value) {
        var plain = value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** @return the value, or the value for each point of effort; null where it takes an estimate and there is none */
    public @Nullable BigDecimal with(@Nullable Points effort) {
        if (!perPoint) {
            return value;
        }
        return effort == null ? null : rounded(value.divide(effort.number(), DECIMALS, RoundingMode.HALF_UP));
    }
}
