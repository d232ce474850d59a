package dev.tandem.backlog.overview;

import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.query.QueryValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which products. */
public class OverviewFilter extends PageRequest {
    @RestQuery
    @Parameter(
            description = "Whether archived products are listed too",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Nullable
    String archived;

    boolean withArchived() {
        return QueryValue.of("archived", archived).orElse(false);
    }
}
