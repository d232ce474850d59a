package dev.tandem.model.comment;

import dev.tandem.kit.json.ReadOnlyFields;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@ReadOnlyFields({
    "id",
    "productId",
    "itemId",
    "item",
    "status",
    "mentions",
    "by",
    "editedAt",
    "withdrawn",
    "answers",
    "version",
    "createdAt",
    "updatedAt"
})
@Schema(description = "What somebody says of an item, or asks", additionalProperties = Schema.False.class)
public record CommentFields(
        @NotBlank
        @Size(max = 50_000)
        @Schema(
                description = "`@` and a name, or a role, calls whom it is for",
                examples = "@engineering Who refunds when the bank is away?")
        String text,

        @Schema(nullable = true, description = "Waits for an answer", defaultValue = "false")
        Boolean question,

        @Schema(
                nullable = true,
                description = "Of a question: the item is not ready until it is answered",
                defaultValue = "false")
        Boolean blocking) {
    public CommentFields {
        question = Boolean.TRUE.equals(question);
        blocking = Boolean.TRUE.equals(blocking);
        if (blocking && !question) {
            throw new IllegalArgumentException("must be a question to be blocking");
        }
    }
}
