package dev.tandem.product.goal;

import dev.tandem.model.agreement.Side;

public enum InitiativeKind {
    /** Product's: it serves those who use the product. */
    PRODUCT(Side.PRODUCT),
    /** Engineering's: it serves those who build it. */
    TECHNICAL(Side.ENGINEERING);

    private final Side writer;

    InitiativeKind(Side writer) {
        this.writer = writer;
    }

    Side writer() {
        return writer;
    }
}
