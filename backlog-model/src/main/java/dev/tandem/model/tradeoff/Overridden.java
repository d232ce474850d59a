package dev.tandem.model.tradeoff;

/** The rules that a named tradeoff can override. */
public enum Overridden {
    /** The planned share of debt lies outside the budget's bounds. */
    SHARE,
    /** More points than the capacity. */
    CAPACITY,
    /** An item that the product's definition of ready does not hold for. */
    NOT_READY,
    /** A release that is promised for a day that the forecast does not reach. */
    TARGET_DATE,
    /** A release that engineering has not agreed to. */
    NOT_AGREED,
    /** A feature that was shipped with an acceptance criterion not met. */
    CRITERIA
}
