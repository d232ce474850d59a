package dev.tandem.kit.journal;

/** Asked before anything is loaded for change or added; the application says what takes no changes, and refuses it. */
public interface PartitionGuard {
    void requireOpen(Aggregate aggregate);
}
