package dev.tandem.kit.operations;

/** What one mechanism says of itself to those on call; every bean of this type shows in {@code GET /operations}. */
public interface OperationsPart {
    /** Under which name it shows, such as {@code relay}. */
    String name();

    /** Written as JSON. */
    Object state();
}
