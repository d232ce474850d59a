package dev.tandem.kit.page;

import dev.tandem.kit.problem.KitProblem;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How much of a list. */
public class Limit {
    public static final int MOST = 200;
    private static final int DEFAULT_LIMIT = 50;

    @RestQuery
    @Parameter(
            description = "How many items at the most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Nullable
    String limit;

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
}
