package dev.tandem.product.decision;

public enum DecisionStatus {
    OPEN,
    DECIDED
}
