package dev.tandem.backlog.question;

import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.query.Conditions;
import dev.tandem.kit.query.QueryValue;
import dev.tandem.model.comment.QuestionStatus;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which questions. */
public class QuestionFilter extends PageRequest {
    @RestQuery
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = QuestionStatus.class))
    @Nullable
    String status;

    @RestQuery("for")
    @Parameter(
            description = "Only those that call this person, or this role, exactly as their texts have it",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200, examples = "engineering"))
    @Nullable
    String awaits;

    @RestQuery
    @Parameter(
            description = "Only those that hold their item up until they are answered, or only the others",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String blocking;

    /** Of a native query. */
    Conditions conditions() {
        return new Conditions()
                .add("question is not null")
                .anyNameOf("status = any(cast(:status as text[]))", "status", status, QuestionStatus.class)
                .add(":for = any(awaits)", "for", awaits)
                .add(
                        "blocking = :blocking",
                        "blocking",
                        QueryValue.of("blocking", blocking).orElse(null));
    }
}
