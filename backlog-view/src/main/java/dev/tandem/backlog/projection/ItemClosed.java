package dev.tandem.backlog.projection;

import java.util.UUID;

/**
 * Its owner closed an item that was open, or deleted it. Fired once, in the transaction that applies it to this copy.
 */
public record ItemClosed(UUID itemId, UUID productId, String key, boolean deleted) {}
