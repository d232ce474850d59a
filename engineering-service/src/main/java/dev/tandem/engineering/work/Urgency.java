package dev.tandem.engineering.work;

/** How an item may enter a sprint that is active. */
public enum Urgency {
    /** By a scope change that the other role decides. */
    ORDINARY,
    /** Small work that keeps things running: at once, as far as the policy grants it. */
    INTERRUPT,
    /** An outage: at once. */
    EXPEDITED
}
