package dev.tandem.product.release;

/** How firmly a release is promised, and what became of it. */
public enum ReleaseStatus {
    PLANNED,
    /** Its scope and its day change only openly, by a scope change. */
    COMMITTED,
    /** All that it holds is with its users. */
    SHIPPED,
    /** It will not be; its features are free again. */
    CANCELLED;

    /** Whether features may go in and out without a word. */
    boolean isOpen() {
        return this == PLANNED;
    }

    boolean isOver() {
        return this == SHIPPED || this == CANCELLED;
    }
}
