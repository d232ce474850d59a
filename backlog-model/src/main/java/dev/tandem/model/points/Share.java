package dev.tandem.model.points;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of the whole, kept as whole basis points: 2000 is a fifth. */
@Schema(
        type = SchemaType.NUMBER,
        description = "A share of the whole, 0 to 1, with four decimals",
        minimum = "0",
        maximum = "1",
        examples = "0.2")
public record Share(int basisPoints) {
    public static final int WHOLE = 10_000;

    public Share {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new IllegalArgumentException("must be from 0 to 1");
        }
    }

    @JsonCreator
    public static Share of(BigDecimal number) {
        if (number.signum() < 0
                || number.compareTo(BigDecimal.ONE) > 0
                || number.stripTrailingZeros().scale() > 4) {
            throw new IllegalArgumentException("must be from 0 to 1 and have at most four decimals");
        }
        return new Share(number.movePointRight(4).intValueExact());
    }

    /** @return the ratio rounded half up to four decimals; null where there is no whole */
    public static @Nullable Share ratio(long part, long whole) {
        if (whole == 0) {
            return null;
        }
        var ratio = BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
        return of(ratio);
    }

    @JsonValue
    public BigDecimal number() {
        var number = BigDecimal.valueOf(basisPoints, 4).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
