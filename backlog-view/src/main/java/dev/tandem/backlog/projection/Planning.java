package dev.tandem.backlog.projection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What its owner says of an item's place in plans.
 *
 * @param scoreUnits the value score in ten-thousandths
 * @param scorePerPoint whether the score's framework divides the value by effort
 * @param blocks items that cannot be finished before this one
 * @param blockedBy items that must be finished before this one
 * @param affects features that a debt item gets in the way of
 */
@Embeddable
public record Planning(
        @Column(name = "release_id") @Nullable UUID releaseId,
        @Column(name = "initiative_id") @Nullable UUID initiativeId,
        @Column(name = "score_value") @Nullable Long scoreUnits,
        @Column(name = "score_per_point") @Nullable Boolean scorePerPoint,
        @Column(name = "blocks") List<UUID> blocks,
        @Column(name = "blocked_by") List<UUID> blockedBy,
        @Column(name = "affects") @Nullable List<UUID> affects) {
    private static final int DECIMALS = 4;

    /** @return none where there is no score, or no estimate to divide it by */
    public @Nullable BigDecimal score(@Nullable Integer tenths) {
        if (scoreUnits == null) {
            return null;
        }
        var score = BigDecimal.valueOf(scoreUnits, DECIMALS);
        if (Boolean.TRUE.equals(scorePerPoint)) {
            if (tenths == null) {
                return null;
            }
            score = score.divide(BigDecimal.valueOf(tenths, 1), DECIMALS, RoundingMode.HALF_UP);
        }
        var plain = score.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
