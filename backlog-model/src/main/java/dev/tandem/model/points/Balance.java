package dev.tandem.model.points;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Points of debt owed (above 0) or overspent (below), exact: a share times points, in tenths of a point times basis
 * points.
 */
@Schema(type = SchemaType.NUMBER, description = "Points of debt owed, below 0 overspent; exact", examples = "4")
public record Balance(long units) {
    public static final Balance NONE = new Balance(0);
    private static final int DECIMALS = 5;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    @JsonCreator
    public static Balance of(BigDecimal points) {
        if (points.abs().compareTo(MOST) > 0 || points.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException("must have at most five decimals");
        }
        return new Balance(points.movePointRight(DECIMALS).longValueExact());
    }

    public Balance plus(Balance other) {
        return new Balance(units + other.units);
    }

    @JsonValue
    public BigDecimal points() {
        var points = BigDecimal.valueOf(units, DECIMALS).stripTrailingZeros();
        return points.scale() < 0 ? points.setScale(0) : points;
    }
}
