package dev.tandem.backlog.tradeoff;

import dev.tandem.kit.page.PageRequest;
import dev.tandem.model.tradeoff.Overridden;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which of a product's tradeoffs. */
public class TradeoffFilter extends PageRequest {
    @RestQuery
    @Parameter(
            description = "Only those that overrode this, or any of several",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Overridden.class))
    @Nullable
    String overridden;
}
