package dev.tandem.model.comment;

import java.util.UUID;

/** What a comment is about. */
public record CommentedItem(UUID id, String key, UUID productId) {}
