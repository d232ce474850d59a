package dev.tandem.model.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** For whoever owns the items: what is said of one goes with it. */
@ApplicationScoped
public class CommentsOfItems {
    private final Comments comments;

    CommentsOfItems(Comments comments) {
        this.comments = comments;
    }

    /** In the transaction that deletes the item, which is held by now. */
    public void end(UUID itemId) {
        comments.toChangeAll(comments.idsOfItem(itemId)).forEach(Comment::delete);
    }
}
