package dev.tandem.product.scorecard;

import java.math.BigDecimal;

/** The classes of MoSCoW, the most pressing first. */
enum Moscow {
    MUST,
    SHOULD,
    COULD,
    WONT;

    static final String INPUT = "class";

    BigDecimal value() {
        return BigDecimal.valueOf(WONT.ordinal() - ordinal());
    }
}
