package dev.tandem.kit.journal;

/** Fired inside the transaction that appended the entry. */
public record JournalAppended(JournalEntry entry) {}
