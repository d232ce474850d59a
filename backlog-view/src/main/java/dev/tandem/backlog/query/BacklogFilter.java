package dev.tandem.backlog.query;

import dev.tandem.backlog.projection.Facets;
import dev.tandem.kit.id.Reference;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.query.QueryValue;
import dev.tandem.model.lane.Lane;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which items of the backlog. */
public class BacklogFilter extends PageRequest {
    private static final int MOST_VALUES = 20;
    private static final int MOST_KEYS = 200;
    private static final String[] OPEN_FEATURE = {"PROPOSED", "DEFINED", "COMMITTED"};

    @RestQuery
    @Parameter(
            description = "One lane, or both with a comma between them",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Lane.class))
    @Nullable
    String lane;

    @RestQuery
    @Parameter(
            description = "One kind, or several with commas between them",
            explode = Explode.FALSE,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    String kind;

    @RestQuery
    @Parameter(
            description =
                    "One status, or several with commas between them. Items that are SHIPPED, DONE or DROPPED are in no lane, and found with `keys` only",
            explode = Explode.FALSE,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    String status;

    @RestQuery
    @Parameter(
            description = "Id of a release, or `none`, or several with commas between them",
            explode = Explode.FALSE,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    String release;

    @RestQuery
    @Parameter(
            description = "Id of a sprint, or `none`, or several with commas between them",
            explode = Explode.FALSE,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    String sprint;

    @RestQuery
    @Parameter(
            description = "A tag, or several with commas between them: one of them is enough",
            explode = Explode.FALSE,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    String tag;

    @RestQuery
    @Parameter(
            description = "A person who answers for it, as `owner` shows them, or several with commas between them",
            explode = Explode.FALSE,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    String owner;

    @RestQuery
    @Parameter(
            description = "How far engineering is with it: one, or several with commas between them",
            explode = Explode.FALSE,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable
    String progress;

    @RestQuery
    @Parameter(description = "Whether engineering has estimated it", schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String estimated;

    @RestQuery
    @Parameter(description = "Whether it shows `ready`", schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String ready;

    @RestQuery
    @Parameter(
            description = "Whether an open item must be finished before it",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String blocked;

    @RestQuery
    @Parameter(description = "Whether it shows `stale`", schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String stale;

    @RestQuery
    @Parameter(
            description = "Words in key and title, as one types them into a search engine",
            schema = @Schema(type = SchemaType.STRING, examples = "refund -\"gift card\""))
    @Nullable
    String q;

    @RestQuery
    @Parameter(
            description =
                    "Keys, or ids, with commas between them, at most 200. Finished items come too, last and by key, without a position; what is unknown or deleted is left out",
            explode = Explode.FALSE,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class, maxItems = MOST_KEYS))
    @Nullable
    String keys;

    /** @return nothing where no item is left out */
    @Nullable
    Matching matching() {
        var matching = new Matching();
        if (lane != null) {
            matching.lanes(names("lane", lane, Lane.class).map(Lane::valueOf).toList());
        }
        facets(matching, "kind", kind, ItemKind.class, Facets::kind);
        lanes(matching, kind, ItemKind.FEATURE.name());
        facets(matching, "status", status, ItemStatus.class, Facets::status);
        lanes(matching, status, OPEN_FEATURE);
        facets(matching, "progress", progress, Progress.class, Facets::progress);
        ids(matching, "release", release, Facets::release);
        ids(matching, "sprint", sprint, Facets::sprint);
        if (tag != null) {
            matching.anyOf(values("tag", tag, MOST_VALUES).map(Facets::tag).toList());
        }
        if (owner != null) {
            matching.anyOf(
                    values("owner", owner, MOST_VALUES).map(Facets::owner).toList());
        }
        QueryValue.of("estimated", estimated)
                .ifPresent(wanted -> matching.anyOf(List.of(wanted ? Facets.ESTIMATED : Facets.UNESTIMATED)));
        QueryValue.of("blocked", blocked).ifPresent(wanted -> matching.is(Facets.BLOCKED, wanted));
        QueryValue.of("stale", stale).ifPresent(wanted -> matching.is(Facets.STALE, wanted));
        QueryValue.of("ready", ready).ifPresent(matching::ready);
        if (q != null) {
            matching.words(q);
        }
        if (keys != null) {
            matching.named(values("keys", keys, MOST_KEYS).map(Reference::of).toList());
        }
        return matching.isEmpty() ? null : matching;
    }

    private static <E extends Enum<E>> void facets(
            Matching matching, String name, @Nullable String values, Class<E> type, Function<String, String> facet) {
        if (values != null) {
            matching.anyOf(names(name, values, type).map(facet).toList());
        }
    }

    /** Kinds and statuses are those of features or those of debt, but for what is in no lane. */
    private static void lanes(Matching matching, @Nullable String values, String... ofFeatures) {
        if (values != null) {
            var features = List.of(ofFeatures);
            matching.only(Arrays.stream(values.split(","))
                    .map(value -> features.contains(value) ? Lane.FEATURE : Lane.DEBT)
                    .toList());
        }
    }

    private static void ids(
            Matching matching, String name, @Nullable String values, Function<@Nullable UUID, String> facet) {
        if (values != null) {
            matching.anyOf(values(name, values, MOST_VALUES)
                    .map(value -> facet.apply(value.equals("none") ? null : id(name, value)))
                    .toList());
        }
    }

    private static UUID id(String name, String value) {
        return Reference.of(value).id().orElseThrow(() -> QueryValue.invalid(name, "an id, or none"));
    }

    private static <E extends Enum<E>> Stream<String> names(String name, String values, Class<E> type) {
        return values(name, values, MOST_VALUES)
                .flatMap(value -> QueryValue.oneOf(name, value, type).stream())
                .map(Enum::name);
    }

    private static Stream<String> values(String name, String values, int most) {
        String[] all = values.split(",", -1);
        if (all.length > most || Arrays.stream(all).anyMatch(String::isBlank)) {
            throw QueryValue.invalid(name, "1 to %d values with commas between them".formatted(most));
        }
        return Arrays.stream(all);
    }

    private enum ItemKind {
        FEATURE,
        DEBT,
        BUG,
        OPS
    }

    private enum ItemStatus {
        PROPOSED,
        DEFINED,
        COMMITTED,
        SHIPPED,
        OPEN,
        DONE,
        DROPPED
    }

    private enum Progress {
        TODO,
        IN_PROGRESS,
        DONE
    }
}
