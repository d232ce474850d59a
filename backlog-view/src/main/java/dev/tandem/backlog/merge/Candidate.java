package dev.tandem.backlog.merge;

/**
 * An item of a lane, as the merge sees it.
 *
 * @param points in tenths; what it is placed with, estimated or not
 * @param expedite only debt: placed before all else
 */
public record Candidate<T>(T item, int points, boolean expedite) {}
