package dev.tandem.kit.page;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which part of a list. */
public class PageRequest extends Limit {
    @RestQuery
    @Parameter(description = "`next` of the page before")
    @Nullable
    String cursor;

    /** As the client sent it. */
    public @Nullable String cursor() {
        return cursor;
    }

    public <P> Optional<P> after(Class<P> position) {
        return Optional.ofNullable(cursor).map(text -> Cursor.decode(text, position));
    }
}
