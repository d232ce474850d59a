package dev.tandem.model.comment;

import dev.tandem.model.role.Person;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What somebody answered to a question")
public record Answer(
        @Schema(examples = "The bank does, from May on") String text, Person by, Instant at) {}
