package dev.tandem.backlog.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param by keys of the open items that must be finished first
 * @param touchedAt when either side last changed the blocked item itself
 */
record BlockedItem(Item item, String by, @Nullable Instant touchedAt) {}
