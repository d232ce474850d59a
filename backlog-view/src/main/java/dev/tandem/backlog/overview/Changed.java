package dev.tandem.backlog.overview;

/**
 * How often something was done.
 *
 * @param kind of what it was done to, as events name it
 */
record Changed(String kind, int times) {}
