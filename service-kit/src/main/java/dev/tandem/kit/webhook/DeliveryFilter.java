package dev.tandem.kit.webhook;

import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.query.Conditions;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which deliveries. */
public class DeliveryFilter extends PageRequest {
    @RestQuery
    @Parameter(
            description =
                    "Only those of this status: `WAITING`, `RETRYING`, `DELIVERED` or `FAILED`; several with commas between them",
            schema = @Schema(type = SchemaType.STRING))
    @Nullable
    String status;

    @RestQuery
    @Parameter(
            description = "Only those of events of this type; several with commas between them",
            schema = @Schema(type = SchemaType.STRING))
    @Nullable
    String type;

    Conditions conditions() {
        return new Conditions()
                .anyNameOf("status = any(cast(:status as text[]))", "status", status, DeliveryStatus.class)
                .add("type = any(cast(:type as text[]))", "type", type == null ? null : type.split(",", -1));
    }
}
