package dev.tandem.product.responsibility;

public enum AreaOwner {
    PRODUCT,
    ENGINEERING,
    BOTH
}
