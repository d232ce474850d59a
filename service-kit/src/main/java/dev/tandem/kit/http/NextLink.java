package dev.tandem.kit.http;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The address of the next page: the one that was asked for, with another cursor. */
final class NextLink {
    private static final String CURSOR = "cursor=";

    private NextLink() {}

    /** By hand, since a cursor needs no encoding: a builder would take the address apart and encode all of it anew. */
    static String to(String cursor, URI asked) {
        String address = asked.toString();
        @Nullable String query = asked.getRawQuery();
        String page = query == null ? address : address.substring(0, address.indexOf('?'));
        return page
                + Stream.concat(others(query), Stream.of(CURSOR + cursor)).collect(Collectors.joining("&", "?", ""));
    }

    private static Stream<String> others(@Nullable String query) {
        return query == null
                ? Stream.empty()
                : Arrays.stream(query.split("&"))
                        .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(CURSOR));
    }
}
