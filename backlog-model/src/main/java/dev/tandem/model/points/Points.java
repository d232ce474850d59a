package dev.tandem.model.points;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Story points, kept as whole tenths, so that every copy calculates alike. */
@Schema(
        type = SchemaType.NUMBER,
        description = "Story points: above 0, at most 1000, at most one decimal",
        minimum = "0.1",
        maximum = "1000",
        examples = "5")
public record Points(int tenths) implements Comparable<Points> {
    public static final int MOST_TENTHS = 10_000;
    private static final String BOUNDS = "must be above 0, at most 1000, and have at most one decimal";

    public Points {
        if (tenths < 1 || tenths > MOST_TENTHS) {
            throw new IllegalArgumentException(BOUNDS);
        }
    }

    @JsonCreator
    public static Points of(BigDecimal number) {
        boolean inBounds = number.signum() > 0 && number.compareTo(BigDecimal.valueOf(1000)) <= 0;
        if (!inBounds || number.stripTrailingZeros().scale() > 1) {
            throw new IllegalArgumentException(BOUNDS);
        }
        return new Points(number.movePointRight(1).intValueExact());
    }

    /** @return null for null, as a column without a value is read */
    public static @Nullable Points ofTenths(@Nullable Integer tenths) {
        return tenths == null ? null : new Points(tenths);
    }

    @JsonValue
    public BigDecimal number() {
        return number(tenths);
    }

    /** A sum of points, which may be 0 or more than one item may have. */
    public static BigDecimal number(long tenths) {
        return tenths % 10 == 0 ? BigDecimal.valueOf(tenths / 10) : BigDecimal.valueOf(tenths, 1);
    }

    @Override
    public int compareTo(Points other) {
        return Integer.compare(tenths, other.tenths);
    }

    @Override
    public String toString() {
        return number().toPlainString();
    }
}
