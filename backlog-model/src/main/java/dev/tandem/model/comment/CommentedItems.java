package dev.tandem.model.comment;

/** The items that are commented on here: each service tells of those that it owns. */
public interface CommentedItems {
    /** Refuses an item that the other service owns, and says where that one takes it. */
    CommentedItem own(String reference);

    /** As the other, and holds the item until the transaction ends, so that nobody deletes it meanwhile. */
    CommentedItem hold(String reference);
}
