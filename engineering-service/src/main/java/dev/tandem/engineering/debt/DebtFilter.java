package dev.tandem.engineering.debt;

import dev.tandem.engineering.work.Severity;
import dev.tandem.kit.id.Reference;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.query.Conditions;
import dev.tandem.kit.query.QueryValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which debt. */
public class DebtFilter extends PageRequest {
    @RestQuery
    @Parameter(
            description = "Words in title, consequence and description, as one types them into a search engine",
            schema = @Schema(type = SchemaType.STRING, examples = "gateway -\"gift card\""))
    @Nullable
    String q;

    @RestQuery
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = DebtStatus.class))
    @Nullable
    String status;

    @RestQuery
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = DebtKind.class))
    @Nullable
    String kind;

    @RestQuery
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Severity.class))
    @Nullable
    String severity;

    @RestQuery
    @Parameter(description = "Who answers for it")
    @Nullable
    String owner;

    @RestQuery
    @Parameter(
            description = "Id of the initiative that it serves",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable
    String initiative;

    @RestQuery
    @Parameter(
            description = "Id of the release that it is to go out with",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable
    String release;

    @RestQuery
    @Parameter(description = "Has this tag")
    @Nullable
    String tag;

    @RestQuery
    @Parameter(
            description = "Key of a feature that it gets in the way of",
            schema = @Schema(type = SchemaType.STRING, examples = "PAY-12"))
    @Nullable
    String affects;

    Conditions conditions() {
        return new Conditions()
                .add("cast(sql('search @@ websearch_to_tsquery(''english'', ?)', :q) as Boolean)", "q", q)
                .anyOf("status in :status", "status", status, DebtStatus.class)
                .anyOf("fields.kind in :kind", "kind", kind, DebtKind.class)
                .anyOf("fields.severity in :severity", "severity", severity, Severity.class)
                .add("cast(sql('? @> array[cast(? as text)]', fields.tags, :tag) as Boolean)", "tag", tag)
                .add("fields.owner = :owner", "owner", owner)
                .add("fields.initiativeId = :initiative", "initiative", id("initiative", initiative))
                .add("fields.releaseId = :release", "release", id("release", release))
                .add(
                        "cast(sql('? @> array[cast(? as text)]', fields.affects, :affects) as Boolean)",
                        "affects",
                        affects == null ? null : Reference.of(affects).key());
    }

    private static @Nullable UUID id(String name, @Nullable String value) {
        return value == null ? null : Reference.of(value).id().orElseThrow(() -> QueryValue.invalid(name, "an id"));
    }
}
