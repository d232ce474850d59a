package dev.tandem.model.comment;

import dev.tandem.kit.precondition.Versioned;
import dev.tandem.model.role.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What somebody said of an item, or asked")
public record CommentView(
        UUID id,
        UUID productId,
        UUID itemId,

        @Schema(description = "The item's key", examples = "PAY-12")
        String item,

        @Schema(nullable = true, description = "Null once it is withdrawn; its history has it") @Nullable
        String text,

        @Schema(description = "Whether it waits, or waited, for an answer")
        boolean question,

        @Schema(description = "Whether its item is not ready while it is open")
        boolean blocking,

        @Schema(nullable = true, description = "Of a question; null of a comment that asks nothing") @Nullable
        QuestionStatus status,

        @Schema(description = "Whom the text calls: names of people, and roles", examples = "[\"engineering\"]")
        List<String> mentions,

        Person by,

        @Schema(nullable = true, description = "When it was edited last; its history has the earlier texts") @Nullable
        Instant editedAt,

        @Nullable Withdrawal withdrawn,

        @Schema(description = "The first one closed the question")
        List<Answer> answers,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "As in the ETag", examples = "1")
        long version)
        implements Versioned {
    static CommentView of(Comment comment) {
        var state = comment.state();
        return new CommentView(
                comment.id(),
                state.productId(),
                state.itemId(),
                state.item(),
                state.text(),
                state.question(),
                state.blocking(),
                state.status(),
                state.mentions(),
                state.by(),
                state.editedAt(),
                state.withdrawn(),
                state.answers(),
                comment.createdAt(),
                comment.updatedAt(),
                comment.version());
    }
}
