package dev.tandem.product.responsibility;

import dev.tandem.model.agreement.Side;

public enum AreaOwner {
    PRODUCT,
    ENGINEERING,
    BOTH;

    boolean includes(Side side) {
        return this == BOTH || name().equals(side.name());
    }
}
