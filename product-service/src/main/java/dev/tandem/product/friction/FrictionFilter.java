package dev.tandem.product.friction;

import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.query.QueryValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which frictions. */
public class FrictionFilter extends PageRequest {
    @RestQuery
    @Parameter(description = "Only those of this status", schema = @Schema(implementation = FrictionStatus.class))
    @Nullable
    String status;

    List<FrictionStatus> statuses() {
        return QueryValue.oneOf("status", status, FrictionStatus.class)
                .map(List::of)
                .orElse(List.of(FrictionStatus.values()));
    }
}
