package dev.tandem.engineering.risk;

import dev.tandem.engineering.work.Severity;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.query.Conditions;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which risks. */
public class RiskFilter extends PageRequest {
    @RestQuery
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = RiskStatus.class))
    @Nullable
    String status;

    @RestQuery
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Severity.class))
    @Nullable
    String severity;

    Conditions conditions() {
        return new Conditions()
                .anyOf("fields.status in :status", "status", status, RiskStatus.class)
                .anyOf("fields.severity in :severity", "severity", severity, Severity.class);
    }
}
