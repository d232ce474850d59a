package dev.tandem.product.release;

import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.query.Conditions;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which releases. */
public class ReleaseFilter extends PageRequest {
    @RestQuery
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = ReleaseStatus.class))
    @Nullable
    String status;

    Conditions conditions() {
        return new Conditions().anyOf("status in :status", "status", status, ReleaseStatus.class);
    }
}
