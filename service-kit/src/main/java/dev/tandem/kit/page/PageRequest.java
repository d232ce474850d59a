package dev.tandem.kit.page;

import dev.tandem.kit.problem.KitProblem;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which part of a list. */
public class PageRequest {
    public static final int MOST = 200;
    private static final int DEFAULT_LIMIT = 50;

    @RestQuery
    @Parameter(
            description = "How many items at the most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Nullable
    String limit;

    @RestQuery
    @Parameter(description = "`next` of the page before")
    @Nullable
    String cursor;

    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        // Read here and not by the framework, which answers "not found" to a number that is none.
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw KitProblem.INVALID_PARAMETER
                    .because("limit must be a whole number from 1 to %d", MOST)
                    .with("parameter", "limit");
        }
        return Integer.parseInt(limit);
    }

    /** As the client sent it. */
    public @Nullable String cursor() {
        return cursor;
    }

    public <P> Optional<P> after(Class<P> position) {
        return Optional.ofNullable(cursor).map(text -> Cursor.decode(text, position));
    }
}
