package dev.tandem.imports;

/** Fired inside the transaction that keeps the file. */
record ImportAccepted() {}
