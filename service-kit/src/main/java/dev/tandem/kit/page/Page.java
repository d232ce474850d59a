package dev.tandem.kit.page;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of a list, and where it goes on. */
public record Page<T>(
        List<T> items,

        @Schema(description = "Send it back as `cursor` for the next page; null on the last", nullable = true) @Nullable
        String next)
        implements Continued {

    /** @param oneMore up to one row more than the page may have, so that it is known whether there is a next page */
    public static <R, T> Page<T> of(List<R> oneMore, int limit, Function<R, T> view, Function<R, Object> position) {
        return ofAll(oneMore, limit, rows -> rows.stream().map(view).toList(), position);
    }

    /** As the other, where what is shown is read for all rows of the page at once. */
    public static <R, T> Page<T> ofAll(
            List<R> oneMore, int limit, Function<List<R>, List<T>> views, Function<R, Object> position) {
        boolean more = oneMore.size() > limit;
        List<R> rows = more ? oneMore.subList(0, limit) : oneMore;
        @Nullable String next = more ? Cursor.encode(position.apply(rows.get(limit - 1))) : null;
        return new Page<>(views.apply(rows), next);
    }
}
