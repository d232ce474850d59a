package dev.tandem.testing.contract;

/** Who writes what a schema describes. */
public enum Direction {
    /** Clients do: what was taken must still be taken. */
    INPUT,
    /** The services do: what was told must still be told. */
    OUTPUT
}
