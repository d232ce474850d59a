package dev.tandem.product.feature;

import dev.tandem.kit.query.Expansion;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** With what it refers to, or without. */
public class FeatureExpand {
    @RestQuery
    @Parameter(
            description =
                    "What `expanded` of the answer is to hold: `goal`, `initiative`, `release`, `links`, `affectedBy`, or several with commas between them",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            pattern =
                                    "^(goal|initiative|release|links|affectedBy)(,(goal|initiative|release|links|affectedBy))*$",
                            examples = "goal,links"))
    @Nullable
    String expand;

    Expansion<FeatureExpansion> asked() {
        return Expansion.of(expand, FeatureExpansion.class);
    }
}
