package dev.tandem.backlog.overview;

/**
 * How often something was done.
 *
 * @param kind of what it was done to, as events name it
 * @param ofScope it changed what a sprint or a committed release holds
 */
record Changed(String kind, boolean ofScope, int times) {}
