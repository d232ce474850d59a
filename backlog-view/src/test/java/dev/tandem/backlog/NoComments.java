package dev.tandem.backlog;

import dev.tandem.model.comment.CommentedItem;
import dev.tandem.model.comment.CommentedItems;
import jakarta.enterprise.context.ApplicationScoped;

/** Nothing is owned here, so nothing is commented on. */
@ApplicationScoped
class NoComments implements CommentedItems {
    @Override
    public CommentedItem own(String reference) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CommentedItem hold(String reference) {
        throw new UnsupportedOperationException();
    }
}
