package dev.tandem.product.friction;

public enum FrictionStatus {
    OPEN,
    IN_PROGRESS,
    SOLVED
}
