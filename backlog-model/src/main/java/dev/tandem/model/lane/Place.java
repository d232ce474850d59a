package dev.tandem.model.lane;

import java.util.UUID;

/** The place of a new item: its key, which is used up if the transaction commits, and its rank, the last. */
public record Place(UUID productId, String key, String rank) {}
