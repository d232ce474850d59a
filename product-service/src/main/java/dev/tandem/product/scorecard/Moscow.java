package dev.tandem.product.scorecard;

import java.math.BigDecimal;

/** The classes of MoSCoW, the most pressing first. */
enum Moscow {
    MUST(3),
    SHOULD(2),
    COULD(1),
    WONT(0);

    static final String INPUT = "class";

    private final int value;

    Moscow(int value) {
        this.value = value;
    }

    BigDecimal value() {
        return BigDecimal.valueOf(value);
    }
}
