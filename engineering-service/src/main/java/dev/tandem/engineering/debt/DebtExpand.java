package dev.tandem.engineering.debt;

import dev.tandem.kit.query.Expansion;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** With what it refers to, or without. */
public class DebtExpand {
    @RestQuery
    @Parameter(
            description =
                    "What `expanded` of the answer is to hold: `affects`, the features that it gets in the way of",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"affects"}))
    @Nullable
    String expand;

    Expansion<DebtExpansion> asked() {
        return Expansion.of(expand, DebtExpansion.class);
    }
}
