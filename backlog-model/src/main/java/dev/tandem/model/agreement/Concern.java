package dev.tandem.model.agreement;

/** What a decision, an initiative or the like is about, and so whose it is. */
public enum Concern {
    /** It serves those who use the product. */
    PRODUCT(Side.PRODUCT),
    /** It serves those who build it. */
    TECHNICAL(Side.ENGINEERING);

    private final Side side;

    Concern(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }
}
