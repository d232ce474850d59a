package dev.tandem.system.faults;

/** What became of a write, as far as its client was told. */
enum Outcome {
    OK,
    /** Refused: it must not be there. */
    FAILED,
    /** No answer, or one that does not tell: it may be there, once. */
    UNKNOWN
}
