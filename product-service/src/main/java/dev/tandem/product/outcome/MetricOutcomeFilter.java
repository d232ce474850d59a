package dev.tandem.product.outcome;

import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.query.QueryValue;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which success metrics of shipped features. */
public class MetricOutcomeFilter extends PageRequest {
    @RestQuery
    @Parameter(
            description = "Only those whose day has passed without a measurement, or only the others",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String overdue;

    @RestQuery
    @Parameter(description = "Only those with this verdict", schema = @Schema(implementation = Verdict.class))
    @Nullable
    String verdict;

    Optional<Boolean> overdue() {
        return QueryValue.of("overdue", overdue);
    }

    Optional<Verdict> verdict() {
        return QueryValue.oneOf("verdict", verdict, Verdict.class);
    }
}
