package dev.tandem.backlog.feed;

import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.query.QueryValue;
import dev.tandem.model.kind.Kind;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which of a product's activity. */
public class ActivityFilter extends PageRequest {
    private static final int MOST = 20;

    @RestQuery
    @Parameter(description = "Only what this person did", example = "ana")
    @Nullable
    String actor;

    @RestQuery
    @Parameter(description = "Only what happened to this item: its key or id", example = "PAY-12")
    @Nullable
    String item;

    @RestQuery
    @Parameter(
            description = "Only of these kinds, with commas between them: feature, debt, work-item, risk, sprint …",
            example = "feature,work-item")
    @Nullable
    String kind;

    String @Nullable [] kinds() {
        return kind == null
                ? null
                : Arrays.stream(kind.split(",", MOST)).map(ActivityFilter::word).toArray(String[]::new);
    }

    private static String word(String kind) {
        return Kind.of(kind)
                .map(Kind::word)
                .orElseThrow(() -> QueryValue.invalid(
                        "kind",
                        "one of " + Arrays.stream(Kind.values()).map(Kind::word).toList()));
    }
}
