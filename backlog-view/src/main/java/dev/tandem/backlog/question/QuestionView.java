package dev.tandem.backlog.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.tandem.kit.json.EventJson;
import dev.tandem.model.comment.Answer;
import dev.tandem.model.comment.QuestionStatus;
import dev.tandem.model.role.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A question about an item, of either service")
public record QuestionView(
        @Schema(description = "Of the comment that asks it") UUID id,

        UUID itemId,

        @Schema(description = "The item's key", examples = "PAY-12")
        String item,

        @Schema(nullable = true, description = "Null once it is withdrawn") @Nullable
        String text,

        @Schema(description = "Whether its item is not ready while it is open")
        boolean blocking,

        QuestionStatus status,

        @Schema(description = "Whom the text calls: names of people, and roles", examples = "[\"engineering\"]")
        List<String> mentions,

        Person by,
        Instant at,

        @Schema(description = "The first one closed it") List<Answer> answers,

        @Schema(
                description = "A path of this service, or an address of the other one where that owns the item",
                examples = "/api/v1/comments/0199c8a2-9e30-7f52-8c74-2e7f5b9b7c33")
        String href) {
    private static final ObjectReader READER = EventJson.MAPPER.readerFor(Told.class);

    /** As the copy keeps it. */
    record Told(
            UUID id,
            UUID itemId,
            String item,
            @Nullable String text,
            boolean blocking,
            QuestionStatus status,
            List<String> mentions,
            Person by,
            Instant at,
            List<Answer> answers) {
        static Told read(String json) {
            try {
                return READER.readValue(json);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("What was asked is kept as JSON", e);
            }
        }

        QuestionView at(String href) {
            return new QuestionView(id, itemId, item, text, blocking, status, mentions, by, at, answers, href);
        }
    }
}
