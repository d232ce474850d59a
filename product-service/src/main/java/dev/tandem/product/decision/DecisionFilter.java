package dev.tandem.product.decision;

import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.query.QueryValue;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which decisions. */
public class DecisionFilter extends PageRequest {
    @RestQuery
    @Parameter(description = "Only those of this status", schema = @Schema(implementation = DecisionStatus.class))
    @Nullable
    String status;

    @RestQuery
    @Parameter(
            description = "Only open ones whose day has passed, or only the others",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String overdue;

    Optional<DecisionStatus> status() {
        return QueryValue.oneOf("status", status, DecisionStatus.class);
    }

    Optional<Boolean> overdue() {
        return QueryValue.of("overdue", overdue);
    }
}
