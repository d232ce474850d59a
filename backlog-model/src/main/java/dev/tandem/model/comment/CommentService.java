package dev.tandem.model.comment;

import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

@ApplicationScoped
class CommentService {
    private final Comments comments;
    private final CommentedItems items;
    private final CurrentActor actor;
    private final Clock clock;

    CommentService(Comments comments, CommentedItems items, CurrentActor actor, Clock clock) {
        this.comments = comments;
        this.items = items;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    Comment write(String item, CommentFields fields) {
        return comments.add(Comment.write(items.hold(item), fields, actor.get()));
    }

    /** What is withdrawn has no fields to patch, so whether it may be edited is asked first. */
    @Transactional
    Comment patch(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        var comment = comments.toChange(reference, precondition);
        comment.requireEditable(actor.get());
        comment.edit(patch.applyTo(comment.fields(), CommentFields.class), actor.get(), now());
        return comment;
    }

    @Transactional
    Comment answer(String reference, Optional<IfMatch> precondition, AnswerRequest request) {
        var comment = comments.toChange(reference, precondition);
        comment.answer(request.text(), actor.get(), now());
        return comment;
    }

    @Transactional
    Comment withdraw(String reference, Optional<IfMatch> precondition) {
        var comment = comments.toChange(reference, precondition);
        comment.withdraw(actor.get(), now());
        return comment;
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
