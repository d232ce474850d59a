package dev.tandem.backlog.imports;

/** Fired inside the transaction that keeps the file. */
record ImportAccepted() {}
