package dev.tandem.engineering.work;

import org.jspecify.annotations.Nullable;

/**
 * What its owner calls an item, and the version that says so.
 *
 * @param owner the person who answers for it, where one is named
 */
public record ItemTitle(
        String title, long version, @Nullable String owner) {}
