package dev.tandem.product.feature;

import dev.tandem.kit.id.Reference;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.query.Conditions;
import dev.tandem.kit.query.QueryValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which features, and in which order. */
public class FeatureFilter extends PageRequest {
    @RestQuery
    @Parameter(
            description = "`rank` (product's order), `score` (the highest first) or `updated` (the latest first)",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"rank", "score", "updated"},
                            defaultValue = "rank"))
    @Nullable
    String sort;

    @RestQuery
    @Parameter(
            description = "Words in title, problem and description, as one types them into a search engine",
            schema = @Schema(type = SchemaType.STRING, examples = "refund -\"gift card\""))
    @Nullable
    String q;

    @RestQuery
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = FeatureStatus.class))
    @Nullable
    String status;

    @RestQuery
    @Parameter(description = "Has this tag")
    @Nullable
    String tag;

    @RestQuery
    @Nullable
    String owner;

    @RestQuery
    @Nullable
    String rolloutOwner;

    @RestQuery
    @Parameter(description = "Id of the goal that it serves, or `none`")
    @Nullable
    String goal;

    @RestQuery
    @Parameter(description = "Id of the initiative that it belongs to, or `none`")
    @Nullable
    String initiative;

    @RestQuery
    @Parameter(description = "Id of the release that it goes out with, or `none`")
    @Nullable
    String release;

    @RestQuery
    @Parameter(
            description = "The feature with this external reference, `system:key`",
            schema = @Schema(type = SchemaType.STRING, examples = "jira:SHOP-1204"))
    @Nullable
    String externalRef;

    @RestQuery
    @Parameter(description = "Key of the scorecard that it is scored by, or `none`")
    @Nullable
    String scorecard;

    @RestQuery
    @Parameter(description = "Whether engineering has estimated it", schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String estimated;

    @RestQuery
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Progress.class))
    @Nullable
    String progress;

    @RestQuery
    @Parameter(description = "Id of the sprint that engineering planned it for, or `none`")
    @Nullable
    String sprint;

    FeatureSort order() {
        if (sort == null) {
            return FeatureSort.RANK;
        }
        return Arrays.stream(FeatureSort.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(sort))
                .findFirst()
                .orElseThrow(() -> QueryValue.invalid("sort", "rank, score or updated"));
    }

    /** The conditions in SQL, over {@code feature f} and its {@code backlog_item b}. */
    Conditions conditions() {
        var conditions = new Conditions()
                .add("f.search @@ websearch_to_tsquery('english', :q)", "q", q)
                .anyNameOf("f.status = any(:status)", "status", status, FeatureStatus.class)
                .add("f.tags @> array[cast(:tag as text)]", "tag", tag)
                .add("f.owner = :owner", "owner", owner)
                .add("f.rollout_owner = :rolloutOwner", "rolloutOwner", rolloutOwner);
        addId(conditions, "f.goal_id", "goal", goal);
        addId(conditions, "f.initiative_id", "initiative", initiative);
        addId(conditions, "f.release_id", "release", release);
        addId(conditions, "b.sprint_id", "sprint", sprint);
        if ("none".equals(scorecard)) {
            conditions.add("f.score is null");
        } else {
            conditions.add("f.score ->> 'scorecard' = :scorecard", "scorecard", scorecard);
        }
        QueryValue.of("estimated", estimated)
                .ifPresent(wanted -> conditions.add(wanted ? "b.points is not null" : "b.points is null"));
        conditions.anyNameOf("coalesce(b.progress, 'TODO') = any(:progress)", "progress", progress, Progress.class);
        addExternalRef(conditions);
        return conditions;
    }

    private void addExternalRef(Conditions conditions) {
        if (externalRef == null) {
            return;
        }
        int colon = externalRef.indexOf(':');
        if (colon < 1 || colon == externalRef.length() - 1) {
            throw QueryValue.invalid("externalRef", "system:key, such as jira:SHOP-1204");
        }
        conditions.add("""
                f.id in (select item_id from external_ref
                    where product_id = :product and system = :system and ref_key = :refKey)""", "system", externalRef.substring(0, colon)).with("refKey", externalRef.substring(colon + 1));
    }

    private static void addId(Conditions conditions, String column, String name, @Nullable String value) {
        if ("none".equals(value)) {
            conditions.add(column + " is null");
        } else if (value != null) {
            UUID id = Reference.of(value).id().orElseThrow(() -> QueryValue.invalid(name, "an id, or none"));
            conditions.add("%s = :%s".formatted(column, name), name, id);
        }
    }

    private enum Progress {
        TODO,
        IN_PROGRESS,
        DONE
    }
}
