package dev.tandem.engineering.sprint;

import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.query.Conditions;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which sprints. */
public class SprintFilter extends PageRequest {
    @RestQuery
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = SprintStatus.class))
    @Nullable
    String status;

    Conditions conditions() {
        return new Conditions().anyOf("status in :status", "status", status, SprintStatus.class);
    }
}
